/** Shows the tab's container and leaves the others in the document, out of sight. */
export function showTab(button) {
  const buttons = [...button.parentElement.children];
  const containers = [...button.parentElement.parentElement.children].filter((one) =>
    one.classList.contains('TabContainer'),
  );
  for (const [index, container] of containers.entries()) {
    const active = buttons[index] === button;
    container.classList.toggle('Active', active);
    buttons[index].classList.toggle('Active', active);
  }
}

/** By its name as the page shows it. */
export function showTabNamed(name) {
  const found = [...document.querySelectorAll('.TabBar > .Button')].find(
    (button) => button.textContent.trim() === name,
  );
  if (found) showTab(found);
}
