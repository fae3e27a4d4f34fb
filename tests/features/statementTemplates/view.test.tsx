import { screen } from "@testing-library/react";
import { accessibility, openPane } from "../../support/paneTest";

describe("statements in the manager's words", () => {
  it("show how they read before they are kept, and name what is no figure", async () => {
    const { user, written, element } = await openPane({}, { name: "statementTemplates" });
    const words = await screen.findByLabelText("Your words");
    await user.clear(words);
    await user.type(words, "{{open cases} cases. ");
    await user.click(screen.getByRole("button", { name: "Show how it reads" }));
    expect(await screen.findByText(/^\d+ cases\.$/)).toBeVisible();
    await user.type(words, "{{opn cases}");
    await user.click(screen.getByRole("button", { name: "Show how it reads" }));
    expect(await screen.findByText(/\{opn cases\} is not the name of a figure/)).toBeVisible();
    expect(await accessibility(element)).toHaveNoViolations();
    await user.click(screen.getByRole("button", { name: "Keep these words" }));
    await user.click(await screen.findByRole("button", { name: "Apply" }));
    await screen.findByRole("heading", { name: "Done" });
    expect(JSON.stringify(written[0]?.sheets)).toContain("{open cases} cases. {opn cases}");
  });
});
