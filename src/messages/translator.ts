import { createInstance, type FormatterModule } from 'i18next';
import type { Language } from '../host.ts';
import { formatNumber } from './format-number.ts';

/** Each catalogue is its own chunk, read only when a command needs it. */
const LOADERS = {
  fi: {
    audit: () => import('./fi/audit.json', { with: { type: 'json' } }),
    cli: () => import('./fi/cli.json', { with: { type: 'json' } }),
    criteria: () => import('./fi/criteria.json', { with: { type: 'json' } }),
    init: () => import('./fi/init.json', { with: { type: 'json' } }),
    methods: () => import('./fi/methods.json', { with: { type: 'json' } }),
    report: () => import('./fi/report.json', { with: { type: 'json' } }),
    rules: () => import('./fi/rules.json', { with: { type: 'json' } }),
    sentences: () => import('./fi/sentences.json', { with: { type: 'json' } }),
  },
  sv: {
    audit: () => import('./sv/audit.json', { with: { type: 'json' } }),
    cli: () => import('./sv/cli.json', { with: { type: 'json' } }),
    criteria: () => import('./sv/criteria.json', { with: { type: 'json' } }),
    init: () => import('./sv/init.json', { with: { type: 'json' } }),
    methods: () => import('./sv/methods.json', { with: { type: 'json' } }),
    report: () => import('./sv/report.json', { with: { type: 'json' } }),
    rules: () => import('./sv/rules.json', { with: { type: 'json' } }),
    sentences: () => import('./sv/sentences.json', { with: { type: 'json' } }),
  },
  en: {
    audit: () => import('./en/audit.json', { with: { type: 'json' } }),
    cli: () => import('./en/cli.json', { with: { type: 'json' } }),
    criteria: () => import('./en/criteria.json', { with: { type: 'json' } }),
    init: () => import('./en/init.json', { with: { type: 'json' } }),
    methods: () => import('./en/methods.json', { with: { type: 'json' } }),
    report: () => import('./en/report.json', { with: { type: 'json' } }),
    rules: () => import('./en/rules.json', { with: { type: 'json' } }),
    sentences: () => import('./en/sentences.json', { with: { type: 'json' } }),
  },
} satisfies Readonly<
  Record<Language, Readonly<Record<string, () => Promise<{ default: object }>>>>
>;

/** The English catalogues give the keys their types; a test holds the others to the same keys. */
type Catalogues = {
  [Name in keyof (typeof LOADERS)['en']]: Awaited<
    ReturnType<(typeof LOADERS)['en'][Name]>
  >['default'];
};
export type Namespace = keyof Catalogues;

type WithoutPlural<Key extends string> = Key extends `${infer Stem}_${'one' | 'other'}`
  ? Stem
  : Key;
type Leaves<Node> = {
  [Key in keyof Node & string]: Node[Key] extends string
    ? WithoutPlural<Key>
    : `${Key}.${Leaves<Node[Key]>}`;
}[keyof Node & string];

/** `report:monitoring.title`: namespace, then the path in its file, without plural endings. */
export type MessageKey = {
  [Name in Namespace]: `${Name}:${Leaves<Catalogues[Name]>}`;
}[Namespace];

export type MessageParams = Readonly<Record<string, string | number>>;

/** Words of one language. A number among the parameters is printed in that language's way. */
export interface Translator {
  readonly language: Language;
  text(key: MessageKey, params?: MessageParams): string;
  /** For keys made at run time (`rules:<id>.message`); null when there is no such text. */
  find(key: string, params?: MessageParams): string | null;
}

/** Stands for a text that is not there; no catalogue holds it. */
const NO_TEXT = '\u0000';

/** Loads the catalogues of one language. A key that is missing is a bug and throws. */
export async function createTranslator(
  language: Language,
  namespaces: readonly Namespace[],
): Promise<Translator> {
  const loaded: Record<string, object> = {};
  for (const name of namespaces) loaded[name] = (await LOADERS[language][name]()).default;
  const engine = createInstance();
  engine.use(numberFormatter(language));
  await engine.init({
    lng: language,
    fallbackLng: false,
    ns: [...namespaces],
    resources: { [language]: loaded },
    interpolation: { escapeValue: false, alwaysFormat: true },
  });
  // One look-up, not two as with `exists`: a command tree asks for a hundred texts at every start.
  const look = (key: string, params?: MessageParams): string | null => {
    const text = String(engine.t(key, { ...params, defaultValue: NO_TEXT }));
    return text === NO_TEXT ? null : text;
  };
  // Without parameters a text is always the same; thousands of sentences ask for the same words.
  const constant = new Map<string, string | null>();
  const find = (key: string, params?: MessageParams): string | null => {
    if (params !== undefined) return look(key, params);
    const known = constant.get(key);
    if (known !== undefined) return known;
    const text = look(key);
    constant.set(key, text);
    return text;
  };
  return {
    language,
    find,
    text(key, params) {
      const text = find(key, params);
      if (text === null) throw new Error(`no text for ${key} in ${language}`);
      return text;
    },
  };
}

/** Every inserted number is printed in the language's own way; texts are left as they are. */
function numberFormatter(language: Language): FormatterModule {
  return {
    type: 'formatter',
    init: () => {},
    format: (value: unknown) =>
      typeof value === 'number' ? formatNumber(language, value) : String(value ?? ''),
    // No catalogue names a format of its own.
    add: () => {},
    addCached: () => {},
  };
}
