import type { Language } from '../../host.ts';
import { dateExists, isoDate } from '../../model/dates.ts';

const FINNISH_DATE = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})$/;

/** `1.3.2019` as people write it, as `2019-03-01`; anything else, as it was typed. */
export function readDate(typed: string): string {
  const parts = FINNISH_DATE.exec(typed);
  if (parts === null) return typed;
  const [day, month, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return dateExists(year, month, day) ? isoDate(year, month, day) : typed;
}

/** An ISO date as `readDate` takes it in the person's language: `1.3.2019`, in English as it is. */
export function writeDate(language: Language, date: string): string {
  if (language === 'en') return date;
  const [year, month, day] = date.split('-').map(Number);
  return `${day}.${month}.${year}`;
}
