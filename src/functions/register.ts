import { teamFunctions } from "./index";

/*
 * The first script of the page: Excel waits for these before it calculates a single cell.
 * Each function stands under its id in functions.json, which is what people's files hold.
 */
CustomFunctions.associate({ ...teamFunctions });
