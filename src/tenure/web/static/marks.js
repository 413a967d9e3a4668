// Shows, while a mark in the text or a statement in the list is hovered or has the focus, which belong together, and which words fill which field.

export function followMarks(page) {
  const text = page.querySelector(".words");
  const list = page.querySelector(".stated");
  if (!text || !list) return;
  const marks = [...text.querySelectorAll(".mark")];
  const roles = [...text.querySelectorAll("[data-roles]")];
  const items = [...list.querySelectorAll("[data-number]")];

  function show(numbers) {
    for (const mark of marks) mark.classList.toggle("here", mark.dataset.of.split(" ").some((one) => numbers.has(one)));
    for (const item of items) item.classList.toggle("here", numbers.has(item.dataset.number));
    for (const span of roles) {
      const served = span.dataset.roles.split(",").map((one) => one.split(" ")).filter(([number]) => numbers.has(number));
      span.classList.toggle("role", served.length > 0);
      span.dataset.as = served.map(([, name]) => name).join(", ");
    }
  }

  for (const mark of marks) {
    const numbers = new Set(mark.dataset.of.split(" "));
    const begin = () => {
      show(numbers);
      const item = items.find((one) => numbers.has(one.dataset.number));
      const column = item.parentElement;
      if (column.scrollHeight > column.clientHeight) column.scrollTop = item.offsetTop - column.offsetTop;
    };
    mark.addEventListener("mouseenter", begin);
    mark.addEventListener("focus", begin);
    mark.addEventListener("click", () => items.find((one) => numbers.has(one.dataset.number)).focus({ preventScroll: true }));
  }
  for (const item of items) {
    const begin = () => show(new Set([item.dataset.number]));
    item.addEventListener("mouseenter", begin);
    item.addEventListener("focusin", begin);
  }
  page.addEventListener("keydown", (event) => {
    if (event.key === "Escape") show(new Set());
  });
}
