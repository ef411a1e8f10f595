/** While a slider is moved, its label says where it stands; without script that is said when the form is sent. */
for (const slider of document.querySelectorAll<HTMLInputElement>('.slider input[type=range]')) {
  const shown = document.querySelector<HTMLOutputElement>(`label[for="${slider.id}"] output`)
  const writing = new Intl.NumberFormat(document.documentElement.lang || undefined)
  slider.addEventListener('input', () => {
    if (shown) shown.value = writing.format(slider.valueAsNumber)
  })
}
