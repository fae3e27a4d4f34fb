import { screen } from "@testing-library/react";
import { accessibility, openPane } from "../../support/paneTest";

describe("a clinician", () => {
  it("has the sum behind their figure in words that both sides can check", async () => {
    await openPane({}, { name: "person", clinician: "Tom Okafor" });
    expect(await screen.findByText("Points held: 13 cases add up to 34.")).toBeVisible();
    expect(screen.getByText("Less a reduction of 7.5 hours until 3 Jan 2027.")).toBeVisible();
    expect(screen.getByText("34 divided by 36 is 94%.")).toBeVisible();
  });
});

it("person has no accessibility faults", async () => {
  const { element } = await openPane({}, { name: "person", clinician: "Tom Okafor" });
  expect(await accessibility(element)).toHaveNoViolations();
});
