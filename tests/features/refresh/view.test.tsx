import { screen, waitFor, within } from "@testing-library/react";
import { clinicalExport, givenAway, partOfTheCaseload } from "../../fixtures/pane/clinicalExport";
import { accessibility, openPane, type OpenPane } from "../../support/paneTest";

/** The export with one level of risk written wrongly. */
const misspelt = {
  ...clinicalExport,
  bytes: new TextEncoder().encode(
    new TextDecoder().decode(clinicalExport.bytes).replace(/^(RV1006,.*,)High$/m, "$1Hihg"),
  ),
};

async function compared(wishes: Parameters<typeof openPane>[0] = {}): Promise<OpenPane> {
  const pane = await openPane(
    { connection: givenAway, chooseFile: async () => clinicalExport, ...wishes },
    { name: "refresh" },
  );
  await pane.user.click(await screen.findByRole("button", { name: "Choose the export" }));
  await screen.findByText(/of your cases are in it/);
  return pane;
}

const part = (name: RegExp): HTMLElement => screen.getByRole("region", { name });

describe("refresh from the clinical system", () => {
  it("says what is new, closed, changed and gone, in groups, before anything is written", async () => {
    const { written, element } = await compared();
    expect(screen.getByText("caseload 21 Nov.csv: 75 of your cases are in it.")).toBeVisible();
    expect(part(/^New: 1 case$/)).toHaveTextContent("RV2001, Amina Yusuf, Open");
    expect(part(/^Closed: 2 cases$/)).toHaveTextContent("RV1004RV1005");
    expect(part(/^Not in the export: 2 cases$/)).toHaveTextContent("RV1002RV1003");
    expect(part(/^Changed/)).toHaveTextContent("RV1006: Medium → High");
    expect(written).toEqual([]);
    expect(await accessibility(element)).toHaveNoViolations();
  });

  it("lists only the moves that were made here, and copies the list", async () => {
    const { user, copied } = await compared();
    expect(part(/^To key in: 1 move$/)).toHaveTextContent("RV1000: Tom Okafor → Grace Reid");
    await user.click(screen.getByRole("button", { name: "Copy the list" }));
    expect(await screen.findByText(/The list is copied/)).toBeVisible();
    expect(copied).toEqual(["Case\tIn the system\tAgreed here\nRV1000\tTom Okafor\tGrace Reid"]);
  });

  it("takes the system's word for those too, where the manager says so", async () => {
    const { user } = await compared();
    await user.click(screen.getByRole("checkbox", { name: "The clinical system is right about these too" }));
    expect(await screen.findByRole("checkbox", { name: "Lead clinician: 1 cell" })).toBeChecked();
  });

  it("leaves a column alone that is unticked", async () => {
    const { user, written } = await compared();
    await user.click(screen.getByRole("checkbox", { name: "RAG: 1 cell" }));
    expect(await screen.findByRole("checkbox", { name: "RAG: stays as it is here" })).not.toBeChecked();
    await user.click(screen.getByRole("button", { name: "See the changes" }));
    await user.click(await screen.findByRole("button", { name: "Apply" }));
    await screen.findByRole("heading", { level: 1, name: "Done" });
    expect(written[0]?.changes.map((change) => change.header)).toEqual(["Status", "Status"]);
  });

  it("writes after the cells were shown, adds the new case, and offers to undo", async () => {
    const { user, written } = await compared();
    await user.click(screen.getByRole("button", { name: "See the changes" }));
    expect(await screen.findByRole("heading", { level: 1, name: /1 case added, 3 cells changed/ })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Apply" }));
    expect(await screen.findByText(/key the listed moves into the clinical system/)).toBeVisible();
    expect(written[0]?.rows?.[0]?.keys).toEqual([{ header: "Ref", column: 0, value: "RV2001" }]);
    expect(screen.getByRole("button", { name: /^Undo/ })).toBeVisible();
  });

  it("shows which column was taken for what, and keeps the manager's choice in the workbook", async () => {
    const { user, remembered } = await compared();
    await user.click(screen.getByText("Columns: 4 of 6 are in the export"));
    expect(within(screen.getByLabelText("RAG")).getByRole("option", { selected: true })).toHaveTextContent(
      "RAG rating",
    );
    await user.selectOptions(screen.getByLabelText("RAG"), "not in the export");
    expect(await screen.findByText("Columns: 3 of 6 are in the export")).toBeVisible();
    expect(screen.queryByText(/RV1006/)).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "See the changes" }));
    await user.click(await screen.findByRole("button", { name: "Apply" }));
    await screen.findByRole("heading", { level: 1, name: "Done" });
    expect(remembered[0]?.exportColumns).toEqual({ Risk: null });
  });

  it("says what to do about a file that holds no cases, and about another team's", async () => {
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
    let text = "Month,Spend\nJan,100";
    const { user } = await openPane(
      { chooseFile: async () => ({ name: "x.csv", bytes: bytes(text) }) },
      { name: "refresh" },
    );
    await user.click(await screen.findByRole("button", { name: "Choose the export" }));
    expect(await screen.findByText(/holds no list of cases that can be read/)).toBeVisible();
    text = "Client ID,Lead HCP,Risk\nZZ1,A B,Low\nZZ2,A B,High";
    await user.click(screen.getByRole("button", { name: "Choose the export" }));
    expect(await screen.findByText(/None of the 2 cases in the export is in this workbook/)).toBeVisible();
  });

  it("asks whether an export with few of the cases is the whole caseload, before it calls the others gone", async () => {
    const { user, element } = await compared({ chooseFile: async () => partOfTheCaseload });
    const question = screen.getByLabelText(
      /The export has 3 of the 77 cases in this workbook. Is it the whole caseload/,
    );
    expect(question).toHaveDisplayValue("Not said yet");
    const gone = part(/^Not in the export: 74 cases$/);
    expect(within(gone).getByText(/Not known to be gone/)).toBeVisible();
    expect(within(gone).getByRole("checkbox", { name: /They are gone/ })).not.toBeChecked();
    expect(await accessibility(element)).toHaveNoViolations();
    await user.selectOptions(question, "No, a part of it");
    await waitFor(() => expect(screen.queryByRole("region", { name: /^Not in the export/ })).not.toBeInTheDocument());
    await user.selectOptions(screen.getByLabelText(/Is it the whole caseload/), "Yes, the whole caseload");
    expect(await screen.findByRole("region", { name: /^Not in the export: 74 cases$/ })).toHaveTextContent(
      /look whether they were closed/,
    );
  });

  it("leaves a level alone that no weight knows, until the manager says what is meant", async () => {
    const { user } = await compared({ chooseFile: async () => misspelt });
    expect(screen.queryByText(/RV1006/)).not.toBeInTheDocument();
    const question = screen.getByLabelText(/the export says 'Hihg' for 1 case.*Did you mean High\?/);
    expect(question).toHaveDisplayValue("Leave these cells as they are");
    await user.selectOptions(question, "Write High instead");
    expect(await screen.findByText("RV1006: Medium → High")).toBeVisible();
  });

  it("does nothing where no file is chosen", async () => {
    const { user } = await openPane({}, { name: "refresh" });
    await user.click(await screen.findByRole("button", { name: "Choose the export" }));
    expect(screen.getByRole("heading", { level: 1, name: "Refresh" })).toBeVisible();
  });
});
