type Attributes = Readonly<Record<string, string>>;

/** An element with attributes and content; text is text, never markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...content);
  return made;
}

/** A labelled field: the words stand beside it and belong to it. */
export function field(words: string, control: HTMLElement): HTMLLabelElement {
  return element("label", { class: "field" }, element("span", {}, words), control);
}
