// @ts-check
/** Dates of the demo's history: plain ISO text, so that no clock or time zone of the machine counts. */

const DAY = 86_400_000;
const LAG = 21;

/** @param {string} date @param {number} days */
export function addDays(date, days) {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** Last day of a period: year, half-year, tertial, quarter, month or day. @param {string} period */
export function periodEnd(period) {
  const match = /^(\d{4})(?:-(?:([HTQ])(\d)|(\d\d)(?:-(\d\d))?))?$/.exec(period);
  if (match === null) throw new Error(`the demo's history does not know the period ${period}`);
  const [, year, letter, part, month, day] = match;
  if (day !== undefined) return period;
  const monthsEach = { H: 6, T: 4, Q: 3 };
  let last = 12;
  if (month !== undefined) last = Number(month);
  if (letter === 'H' || letter === 'T' || letter === 'Q') last = monthsEach[letter] * Number(part);
  return new Date(Date.UTC(Number(year), last, 0)).toISOString().slice(0, 10);
}

/**
 * The working day on which a period's figures are entered, three weeks after it; months are entered
 * once a quarter. @param {string} period
 */
export function entryDay(period) {
  const month = /^(\d{4})-(\d\d)$/.exec(period);
  const whole = month === null ? period : `${month[1]}-Q${Math.ceil(Number(month[2]) / 3)}`;
  const day = addDays(periodEnd(whole), LAG);
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (weekday === 0) return addDays(day, 1);
  return weekday === 6 ? addDays(day, 2) : day;
}

/**
 * A local time in Helsinki as git writes it: seconds since 1970 and the offset of that day.
 * Summer time runs from the last Sunday of March to the last Sunday of October.
 * @param {string} date @param {number} minutes After midnight.
 */
export function helsinkiTime(date, minutes) {
  const year = Number(date.slice(0, 4));
  const summer = date >= lastSunday(year, 3) && date < lastSunday(year, 10);
  const offset = summer ? 3 : 2;
  const seconds = Date.parse(`${date}T00:00:00Z`) / 1000 + minutes * 60 - offset * 3600;
  return `${seconds} +0${offset}00`;
}

/** @param {number} year @param {number} month */
function lastSunday(year, month) {
  const last = new Date(Date.UTC(year, month, 0));
  return addDays(last.toISOString().slice(0, 10), -last.getUTCDay());
}
