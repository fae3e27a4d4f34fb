import "./connection";

/*
 * The one script that the workbench puts into the pane's page, before Office.js. Opened by itself, without the
 * workbench around it, the pane then says that it is not in Excel.
 */
window.parent.evenkeelWorkbench?.attach(window);
