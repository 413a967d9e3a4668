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
  let picked = "";
  page.addEventListener("selectionchange", () => {
    const selection = page.getSelection();
    if (selection.isCollapsed || !words.contains(selection.anchorNode) || !words.contains(selection.focusNode)) return;
    picked = selection.toString().trim();
    page.getElementById("picked").textContent = picked.length > 80 ? `${picked.slice(0, 80)}…` : picked;
    pick.hidden = picked === "";
  });
  pick.addEventListener("click", (event) => {
    const name = event.target.dataset.for;
    if (!name) return;
    const edit = page.getElementById("edit");
    if (edit) edit.open = true;
    const field = page.getElementById(`f-${name}`);
    field.value = picked;
    field.focus();
    pick.hidden = true;
  });
}
