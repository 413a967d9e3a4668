// Sends dropped or chosen files one by one, starts the reading, and shows how far it is and what was skipped.

const TOLD = {
  waiting: (batch) => `Sent ${batch.files} files`,
  reading: (batch) => `Read ${batch.done} of ${batch.files}${batch.current ? `; now ${batch.current}` : ""}`,
  deriving: () => "All files are read; working out what follows from them",
  done: () => "Done",
  failed: (batch) => `Stopped: ${batch.error}`,
};

export function takeFiles(page) {
  const drop = page.getElementById("drop");
  if (!drop) return;
  const input = page.getElementById("files");
  const over = (event, is) => {
    event.preventDefault();
    drop.classList.toggle("over", is);
  };
  drop.addEventListener("dragover", (event) => over(event, true));
  drop.addEventListener("dragleave", (event) => over(event, false));
  drop.addEventListener("drop", (event) => {
    over(event, false);
    add(page, [...event.dataTransfer.files]);
  });
  input.addEventListener("change", () => add(page, [...input.files]));
}

async function add(page, files) {
  if (!files.length) return;
  const input = page.getElementById("files");
  input.disabled = true;
  page.getElementById("outcome").hidden = true;
  try {
    let batch = await ask("/api/batches", { method: "POST" });
    for (const [number, file] of files.entries()) {
      tell(page, `Sending ${file.name} (${number + 1} of ${files.length})`, number / files.length);
      const address = `/api/batches/${encodeURIComponent(batch.id)}/files?name=${encodeURIComponent(file.name)}`;
      batch = await ask(address, { method: "POST", body: file, headers: { "Content-Type": "application/octet-stream" } });
    }
    batch = await ask(`/api/batches/${encodeURIComponent(batch.id)}/start`, { method: "POST" });
    while (batch.state !== "done" && batch.state !== "failed") {
      tell(page, TOLD[batch.state](batch), batch.files ? batch.done / batch.files : 0);
      await new Promise((resolve) => setTimeout(resolve, 400));
      batch = await ask(`/api/batches/${encodeURIComponent(batch.id)}`);
    }
    tell(page, TOLD[batch.state](batch), 1);
    if (batch.state === "done") show(page, batch);
  } catch (error) {
    tell(page, `Stopped: ${error.message}`, 0);
  } finally {
    input.disabled = false;
    input.value = "";
  }
}

async function ask(address, options = {}) {
  const response = await fetch(address, options);
  const body = await response.json();
  if (!response.ok) throw new Error(body.message);
  return body;
}

function tell(page, words, share) {
  page.getElementById("progress").hidden = false;
  page.getElementById("state").textContent = words;
  page.getElementById("bar").value = share;
}

function show(page, batch) {
  const counts = { read: batch.read, updated: batch.updated, unchanged: batch.unchanged, skipped: batch.skipped.length, statements: batch.statements };
  page.getElementById("counts").replaceChildren(...Object.entries(counts).map(([name, number]) => pair(page, name, number)));
  const rows = batch.skipped.map((one) => {
    const row = page.createElement("tr");
    row.append(cell(page, "th", one.name), cell(page, "td", one.reason), cell(page, "td", one.advice));
    row.firstChild.scope = "row";
    return row;
  });
  page.getElementById("skipped").hidden = rows.length === 0;
  page.querySelector("#skipped tbody").replaceChildren(...rows);
  page.getElementById("outcome").hidden = false;
}

function pair(page, name, number) {
  const group = page.createElement("div");
  group.append(cell(page, "dt", name), cell(page, "dd", number));
  return group;
}

function cell(page, kind, text) {
  const made = page.createElement(kind);
  const isolated = page.createElement("bdi");
  isolated.textContent = text;
  made.append(isolated);
  return made;
}
