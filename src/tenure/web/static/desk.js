// Loads what the page at hand uses; each part looks for its own elements and does nothing where there are none.
import { followMarks } from "./marks.js";
import { slideDays } from "./days.js";
import { takeFiles } from "./adding.js";
import { openForPrint } from "./printing.js";
import { judge } from "./judging.js";

followMarks(document);
slideDays(document);
takeFiles(document);
openForPrint(window);
judge(document);
document.addEventListener("htmx:afterSettle", () => slideDays(document));
