import type { NameResolver } from "./resolver";

/**
 * How well written forms name these people, from 0 to 1: the share of the forms that name somebody, less where they name
 * only a few of the team.
 */
export function joinOfForms(forms: readonly string[], resolver: NameResolver): number {
  if (forms.length === 0) return 0;
  const named = forms.filter((form) => resolver.inCell(form).some((found) => found.length > 0)).length;
  const cover = named / Math.max(2, Math.min(resolver.people.length, 5));
  return (named / forms.length) * Math.min(1, 0.4 + cover);
}
