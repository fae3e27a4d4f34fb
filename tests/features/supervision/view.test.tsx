import { screen } from "@testing-library/react";
import { accessibility, openPane } from "../../support/paneTest";

describe("for supervision", () => {
  it("says what to raise for whoever is chosen, and makes the page", async () => {
    const { user, written, element } = await openPane({}, { name: "person", clinician: "Grace Reid" });
    await user.click(await screen.findByRole("button", { name: "For supervision" }));
    expect(await screen.findByText(/Work comes to 127% of capacity/)).toBeVisible();
    expect(await accessibility(element)).toHaveNoViolations();
    await user.selectOptions(screen.getByLabelText("Whose page"), "Jo Hughes");
    expect(screen.getByText(/Hours a week are not in the staff table/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Make the page" }));
    expect(await screen.findByText('Sheet "Supervision Jo Hughes"')).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Apply" }));
    await screen.findByRole("heading", { name: "Done" });
    expect(written[0]?.sheets?.[0]?.name).toBe("Supervision Jo Hughes");
  });
});
