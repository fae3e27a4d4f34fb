const ts = require("typescript");

/**
 * A webpack loader for src/functions. Excel waits for the functions before it calculates a cell, and it has their help
 * from functions.json: so each `help: ...` of a declaration is left out of the bundle. Line numbers stay.
 * (formatjs does the same with the descriptions of messages.)
 */
module.exports = function withoutFunctionHelp(source) {
  const file = ts.createSourceFile("function.ts", source, ts.ScriptTarget.Latest, true);
  const cuts = [];
  const visit = (node) => {
    if (ts.isPropertyAssignment(node) && node.name.getText(file) === "help") cuts.push(node);
    else ts.forEachChild(node, visit);
  };
  visit(file);
  return cuts.reduceRight((text, node) => {
    const [start, comma] = [node.getStart(file), /^\s*,/.exec(text.slice(node.end))];
    const end = node.end + (comma === null ? 0 : comma[0].length);
    return text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, "") + text.slice(end);
  }, source);
};
