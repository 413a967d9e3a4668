// A slider beside each field for a day whose form says between which days it lies.

const DAY = 86400000;

export function slideDays(page) {
  for (const form of page.querySelectorAll("form.day[data-first]")) {
    if (form.querySelector("input[type=range]")) continue;
    const field = form.querySelector("input[type=date]");
    const first = Date.parse(form.dataset.first);
    const last = Math.max(Date.parse(form.dataset.last), first + DAY);
    const slider = page.createElement("input");
    slider.type = "range";
    slider.min = 0;
    slider.max = Math.round((last - first) / DAY);
    slider.value = Math.round((Date.parse(field.value) - first) / DAY);
    slider.setAttribute("aria-label", `Day between ${form.dataset.first} and ${form.dataset.last}`);
    slider.setAttribute("aria-valuetext", field.value);
    slider.addEventListener("input", () => {
      field.value = new Date(first + slider.value * DAY).toISOString().slice(0, 10);
      slider.setAttribute("aria-valuetext", field.value);
    });
    field.after(slider);
  }
}
