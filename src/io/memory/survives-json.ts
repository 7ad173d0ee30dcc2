/** Whether data comes back from JSON as it was: it does not with NaN, infinities, −0 and undefined. */
export function survivesJson(data: unknown): boolean {
  switch (typeof data) {
    case 'string':
    case 'boolean':
      return true;
    case 'number':
      return Number.isFinite(data) && !Object.is(data, -0);
    case 'object':
      if (data === null) return true;
      if (Array.isArray(data)) return data.every(survivesJson);
      return isPlain(data) && Object.values(data).every(survivesJson);
    default:
      return false;
  }
}

function isPlain(data: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(data);
  return prototype === Object.prototype || prototype === null;
}
