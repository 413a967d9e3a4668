// Keys of the pages of review, and words picked in the text for a field. Each key presses the element that carries it as data-key.

export function judge(page) {
  page.addEventListener("keydown", (event) => press(page, event));
  const words = page.getElementById("words");
  if (!words) return;
  showEvidence(page, words);
  takeWords(page, words);
}

function press(page, event) {
  const at = event.target;
  if (event.key === "Escape" && at.closest("#decide")) at.blur();
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return;
  if (at.closest("input, textarea, select") || at.isContentEditable) return;
  const found = page.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (!found || found.disabled) return;
  event.preventDefault();
  if (event.key === "e") {
    found.parentElement.open = true;
    page.getElementById("f-event").focus();
  } else {
    found.click();
  }
}

function showEvidence(page, words) {
  const evidence = page.getElementById("evidence");
  if (!evidence) return;
  if (words.scrollHeight > words.clientHeight) words.scrollTop = evidence.offsetTop - words.offsetTop - words.clientHeight / 3;
}

function takeWords(page, words) {
  const pick = page.getElementById("pick");
  let picked = { text: "", span: "" };
  page.addEventListener("selectionchange", () => {
    const selection = page.getSelection();
    if (selection.isCollapsed || !words.contains(selection.anchorNode) || !words.contains(selection.focusNode)) return;
    picked = read(page, words, selection.getRangeAt(0));
    page.getElementById("picked").textContent = picked.text.length > 80 ? `${picked.text.slice(0, 80)}…` : picked.text;
    pick.hidden = picked.text === "";
  });
  pick.addEventListener("click", (event) => {
    const name = event.target.dataset.for;
    if (!name) return;
    const edit = page.getElementById("edit");
    if (edit) edit.open = true;
    const field = page.getElementById(`f-${name}`);
    field.value = picked.text.replace(/\s+/g, " ");
    page.getElementById(`s-${name}`).value = picked.span;
    field.focus();
    pick.hidden = true;
  });
}

// The words of a range without spaces around them, and where they stand in the report: from one code point to before another.
function read(page, words, range) {
  const before = page.createRange();
  before.setStart(words, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const text = range.toString();
  const start = [...before.toString()].length + [...text].length - [...text.trimStart()].length;
  return { text: text.trim(), span: `${start}-${start + [...text.trim()].length}` };
}
