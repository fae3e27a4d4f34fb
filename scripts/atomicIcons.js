const ICONS = "@fluentui/react-icons";
const IMPORT = new RegExp(`import\\s*\\{([^}]+)\\}\\s*from\\s*["']${ICONS}["'];?`, "g");

/** Where the package keeps what an import names, as its docs/build-transforms.md has it. */
function placeOf(name) {
  if (name === "useIconContext" || name === "IconDirectionContextProvider") return `${ICONS}/providers`;
  const icon = /^(.+?)\d*(?:Regular|Filled|Light|Color)$/.exec(name);
  if (icon === null) return `${ICONS}/utils`;
  const words = icon[1].replace(/[a-z\d](?=[A-Z])|[a-zA-Z](?=\d)|[A-Z](?=[A-Z][a-z])/g, "$&-");
  return `${ICONS}/svg/${words.toLowerCase()}`;
}

/**
 * A webpack loader that takes each icon from its own small file. The package's entry holds them all, 18 MB, and reading
 * that only to leave it out again took most of a build. (Fluent's own loader for it brings another parser.)
 */
module.exports = function atomicIcons(source) {
  return source.replace(IMPORT, (_all, names) =>
    names
      .split(",")
      .map((name) => name.trim())
      .filter((name) => name !== "")
      .map((name) => `import { ${name} } from "${placeOf(name.split(/\s/)[0])}";`)
      .join(" "),
  );
};
