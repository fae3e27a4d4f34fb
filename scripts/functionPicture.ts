/** A small picture of a sheet: the formula in the formula bar, what goes in, and the cells that come out. */
export interface Picture {
  readonly formula: string;
  readonly inputs: readonly { readonly name: string; readonly values: readonly (string | number)[] }[];
  readonly result: readonly (readonly (string | number)[])[];
}

const ROW = 22;
const CHARACTER = 7;
const PADDING = 8;
const LONGEST = 46;
const MOST_ROWS = 9;
const ROW_NUMBERS = 26;
const GAP = 1;

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
/** Four decimals are enough for a picture, and a cell shows an error without its sentence. */
const cut = (value: string | number): string => {
  const text =
    typeof value === "number" ? String(Math.round(value * 1e4) / 1e4) : value.replace(/^(#\S+[!?A]) .*$/s, "$1");
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
};

export function picture({ formula, inputs, result }: Picture): string {
  const columns: { readonly cells: readonly string[]; readonly isResult: boolean }[] = [
    ...inputs.map(({ name, values }) => ({ cells: [name, ...values.map(cut)], isResult: false })),
    ...Array.from({ length: GAP }, () => ({ cells: [], isResult: false })),
    ...(result[0] ?? []).map((_, i) => ({
      cells: [...(inputs.length > 0 ? [""] : []), ...result.map((row) => cut(row[i] ?? ""))],
      isResult: true,
    })),
  ].filter((column, i) => column.cells.length > 0 || (i > 0 && inputs.length > 0));
  const rows = Math.min(MOST_ROWS, Math.max(...columns.map(({ cells }) => cells.length)));
  const widths = columns.map(({ cells }) =>
    Math.max(40, ...cells.slice(0, rows).map((text) => Math.ceil(text.length * CHARACTER) + 2 * PADDING)),
  );
  const bar = Math.ceil((formula.length + 5) * CHARACTER) + 2 * PADDING;
  const width = Math.max(bar, ROW_NUMBERS + widths.reduce((a, b) => a + b, 0)) + 2;
  const top = ROW + 8;
  const height = top + ROW * (rows + 1) + 2;
  const parts: string[] = [];
  const text = (x: number, y: number, words: string, more = ""): void => {
    parts.push(`<text x="${x}" y="${y}"${more}>${escaped(words)}</text>`);
  };
  const box = (x: number, y: number, w: number, fill: string): void => {
    parts.push(`<rect x="${x}" y="${y}" width="${w}" height="${ROW}" fill="${fill}" stroke="#c8c6c4"/>`);
  };
  box(1, 1, width - 2, "#ffffff");
  text(PADDING, 16, "fx", ' font-style="italic" fill="#605e5c"');
  text(PADDING + 22, 16, formula);
  box(1, top, ROW_NUMBERS, "#f3f2f1");
  for (let r = 0; r < rows; r++) {
    box(1, top + ROW * (r + 1), ROW_NUMBERS, "#f3f2f1");
    text(1 + ROW_NUMBERS / 2, top + ROW * (r + 1) + 15, String(r + 1), ' text-anchor="middle" fill="#605e5c"');
  }
  let x = 1 + ROW_NUMBERS;
  columns.forEach(({ cells, isResult }, c) => {
    const w = widths[c] ?? 0;
    box(x, top, w, "#f3f2f1");
    text(x + w / 2, top + 15, String.fromCharCode(65 + c), ' text-anchor="middle" fill="#605e5c"');
    for (let r = 0; r < rows; r++) {
      const words = cells[r] ?? "";
      const filled = isResult && r < cells.length && !(inputs.length > 0 && r === 0);
      box(x, top + ROW * (r + 1), w, filled ? "#e8f3ec" : "#ffffff");
      const isNumber = words !== "" && Number.isFinite(Number(words));
      if (words !== "")
        text(
          isNumber ? x + w - PADDING : x + PADDING,
          top + ROW * (r + 1) + 15,
          words,
          isNumber ? ' text-anchor="end"' : "",
        );
    }
    x += w;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="Segoe UI, Arial, sans-serif" font-size="12" fill="#201f1e"><title>${escaped(formula)}</title>${parts.join("")}</svg>
`;
}
