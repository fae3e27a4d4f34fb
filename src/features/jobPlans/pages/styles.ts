import { makeStyles, tokens } from "@fluentui/react-components";

/** What the pages of the job plans have in common. */
export const usePageStyles = makeStyles({
  lead: { margin: "0 0 6px" },
  quiet: { margin: "0 0 6px", color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { padding: "6px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: "anywhere" },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  facts: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  bullets: { margin: 0, paddingLeft: "18px", "& li": { margin: "2px 0", overflowWrap: "anywhere" } },
  fields: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: "8px" },
  pairs: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(130px, 100%), 1fr))",
    gap: "8px",
    alignItems: "end",
  },
  control: { minWidth: 0, maxWidth: "100%" },
  table: {
    width: "100%",
    marginTop: "8px",
    borderCollapse: "collapse",
    fontVariantNumeric: "tabular-nums",
    "& th": { fontWeight: tokens.fontWeightRegular, textAlign: "left", padding: "3px 0", overflowWrap: "anywhere" },
    "& thead th": { color: tokens.colorNeutralForeground2 },
    "& td, & thead th + th": {
      textAlign: "right",
      verticalAlign: "top",
      padding: "3px 0 3px 8px",
      whiteSpace: "nowrap",
    },
    "& tr + tr, & tfoot tr": { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
    "& tfoot th, & tfoot td": { fontWeight: tokens.fontWeightSemibold },
    // At 200 % text two figures would leave their row's name no width: it takes a line of its own.
    "@media (max-width: 240px)": {
      "& tr": { display: "grid", gridTemplateColumns: "1fr 1fr" },
      "& tr > th:first-child": { gridColumn: "1 / -1" },
    },
  },
});
