/** A municipality as Statistics Finland and as THL's Sotkanet number it. */
export interface MunicipalityCodes {
  /** The municipality's code, three digits. */
  readonly code: string;
  /** Its number among Sotkanet's regions, which is no code anywhere else. */
  readonly sotkanet: string;
}

/**
 * The larger cities by their plain names in Finnish and Swedish (Sotkanet, THL: regions of the
 * category KUNTA; the codes are Statistics Finland's). Only these are told by name.
 */
export const MUNICIPALITY_CODES: ReadonlyMap<string, MunicipalityCodes> = new Map([
  ...entries(['espoo', 'esbo'], '049', '20'),
  ...entries(['helsinki', 'helsingfors'], '091', '46'),
  ...entries(['vantaa', 'vanda'], '092', '413'),
  ...entries(['hämeenlinna', 'tavastehus'], '109', '58'),
  ...entries(['joensuu'], '167', '74'),
  ...entries(['jyväskylä'], '179', '85'),
  ...entries(['kotka'], '285', '151'),
  ...entries(['kouvola'], '286', '152'),
  ...entries(['kuopio'], '297', '161'),
  ...entries(['lahti', 'lahtis'], '398', '177'),
  ...entries(['lappeenranta', 'villmanstrand'], '405', '184'),
  ...entries(['mikkeli', 'st michel'], '491', '228'),
  ...entries(['oulu', 'uleåborg'], '564', '261'),
  ...entries(['pori', 'björneborg'], '609', '292'),
  ...entries(['porvoo', 'borgå'], '638', '294'),
  ...entries(['rovaniemi'], '698', '327'),
  ...entries(['salo'], '734', '339'),
  ...entries(['seinäjoki'], '743', '347'),
  ...entries(['tampere', 'tammerfors'], '837', '378'),
  ...entries(['turku', 'åbo'], '853', '389'),
  ...entries(['vaasa', 'vasa'], '905', '406'),
]);

function entries(
  names: readonly string[],
  code: string,
  sotkanet: string,
): readonly (readonly [string, MunicipalityCodes])[] {
  return names.map((name) => [name, { code, sotkanet }]);
}
