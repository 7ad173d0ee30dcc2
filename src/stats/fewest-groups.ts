/** Fewer ordered groups say too little of a slope (methods.md §6). Apart, so that rules need no statistics. */
export const FEWEST_GROUPS = 5;
