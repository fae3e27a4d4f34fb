import type { Area } from "@evenkeel/spreadsheet";
import { parseAddress } from "../cells";
import type { HostContext } from "../context";
import { defineType, flagValue, numberValue, textValue } from "../define";
import { invalidArgument, itemNotFound } from "../errors";
import type { HostChart } from "../model";
import { type HostObject, object } from "../states";
import type { Json } from "../wire";

const chartObject = ({ id }: HostChart): HostObject<"Chart"> => object("Chart", { chartId: id });

const chartsOn = (host: HostContext, sheetId: string): readonly HostChart[] =>
  host.workbook.charts().filter((chart) => chart.sheetId === sheetId);

type Side = keyof HostChart["placement"];

/** A chart's place in points. */
const place = (side: Side) => ({
  read: ({ chartId }: { readonly chartId: string }, host: HostContext): Json =>
    chartById(host, chartId).placement[side],
  write: ({ chartId }: { readonly chartId: string }, value: Json, host: HostContext): void => {
    const size = numberValue(value);
    if (size < 0) throw invalidArgument();
    chartById(host, chartId).placement[side] = size;
  },
});

export const chartTypes = [
  defineType("ChartCollection", {
    values: { Count: { read: ({ sheetId }, host) => chartsOn(host, sheetId).length } },
    items: ({ sheetId }, host) => chartsOn(host, sheetId).map(chartObject),
    find: ({ sheetId }, key, host) => {
      const found = chartsOn(host, sheetId).find((chart) => chart.id === key || chart.name === key);
      return found === undefined ? null : chartObject(found);
    },
    methods: {
      Add: ({ sheetId }, args, host) => {
        const type = args.text(0);
        const source = args.objectOf(1, "Range");
        if (source === null) throw invalidArgument();
        const number = host.workbook.charts().length + 1;
        const id = `{chart-${number}}`;
        host.workbook.addChart({
          id,
          sheetId,
          name: `Chart ${number}`,
          type,
          title: "",
          source: { sheetId: source.state.sheetId, area: source.state.area },
          placement: { left: 0, top: 0, width: 360, height: 216 },
        });
        return object("Chart", { chartId: id });
      },
    },
  }),
  defineType("Chart", {
    identity: ({ chartId }) => ({ Id: chartId }),
    values: {
      Id: { read: ({ chartId }, host) => chartById(host, chartId).id },
      Name: {
        read: ({ chartId }, host) => chartById(host, chartId).name,
        write: ({ chartId }, value, host) => {
          chartById(host, chartId).name = textValue(value);
        },
      },
      ChartType: {
        read: ({ chartId }, host) => chartById(host, chartId).type,
        write: ({ chartId }, value, host) => {
          chartById(host, chartId).type = textValue(value);
        },
      },
      Left: place("left"),
      Top: place("top"),
      Width: place("width"),
      Height: place("height"),
    },
    objects: {
      Title: (state) => object("ChartTitle", state),
      Legend: (state) => object("ChartLegend", state),
      Worksheet: ({ chartId }, host) => object("Worksheet", { sheetId: chartById(host, chartId).sheetId }),
    },
    methods: {
      SetPosition: ({ chartId }, args, host) => {
        const chart = chartById(host, chartId);
        const cell = (index: number): Area =>
          args.objectOf(index, "Range")?.state.area ?? parseAddress(host, chart.sheetId, args.text(index)).area;
        const start = cell(0);
        const end = args.isGiven(1) ? cell(1) : start;
        const left = extent(start.left, (column) => host.workbook.columnWidth(chart.sheetId, column));
        const top = extent(start.top, (row) => host.workbook.rowHeight(chart.sheetId, row));
        const right = extent(end.right + 1, (column) => host.workbook.columnWidth(chart.sheetId, column));
        const bottom = extent(end.bottom + 1, (row) => host.workbook.rowHeight(chart.sheetId, row));
        chart.placement = { left, top, width: right - left, height: bottom - top };
      },
      Delete: ({ chartId }, _args, host) => {
        chartById(host, chartId);
        host.workbook.removeChart(chartId);
      },
    },
  }),
  defineType("ChartTitle", {
    values: {
      Text: {
        read: ({ chartId }, host) => chartById(host, chartId).title,
        write: ({ chartId }, value, host) => {
          chartById(host, chartId).title = textValue(value);
        },
      },
      Visible: {
        read: ({ chartId }, host) => chartById(host, chartId).title !== "",
        write: ({ chartId }, value, host) => {
          if (!flagValue(value)) chartById(host, chartId).title = "";
        },
      },
    },
  }),
  // Charts are kept, not drawn: what the legend shows is taken and forgotten.
  defineType("ChartLegend", {
    values: {
      Visible: { read: () => true, write: (_state, value) => void flagValue(value) },
      Position: { read: () => "Right", write: (_state, value) => void textValue(value) },
    },
  }),
];

function chartById(host: HostContext, chartId: string): HostChart {
  const chart = host.workbook.charts().find(({ id }) => id === chartId);
  if (chart === undefined) throw itemNotFound();
  return chart;
}

function extent(count: number, size: (index: number) => number): number {
  let total = 0;
  for (let index = 0; index < count; index += 1) total += size(index);
  return total;
}
