import { named, type Place } from './place';

/** By Product ID, a second product with a split that must add up, an allowance, a basis. */
export async function mapServices(place: Place): Promise<void> {
  const { keys, chosen } = place;
  const { first, second, ruled, plain } = chosen;
  await keys.use(/^Next: Services$/);
  await keys.panel.getByRole('tab', { name: /Services/, selected: true }).waitFor();
  await keys.keptFocus();
  for (const [service, product] of [
    [ruled, first.productId],
    [plain, second.productId],
  ] as const) {
    await keys.goTo(/^Search vendor services$/);
    await keys.write(service.servicePlan);
    await keys.use(named('Link ', service.name, '$'));
    await keys.pick(product);
    await keys.heard(`${service.name} is linked to ${product}`);
    await keys.goTo(/^Search vendor services$/, 'Shift+Tab');
    await keys.press('Shift+Tab');
  }
  await keys.goTo(/^Search vendor services$/);
  await keys.write(ruled.servicePlan);
  await keys.use(named('Add a product to ', ruled.name, '$'));
  await keys.pick(second.productId);
  await keys.heard('each of its products expects the full count');

  await keys.useMenu(named('More for ', ruled.name, '$'), 'Edit rule');
  const dialog = keys.panel.getByRole('dialog', { name: `Rule of ${ruled.name}` });
  await dialog.waitFor();
  const at = (product: string, field: string) => named('', `${product} > ${field}`);
  await keys.goTo(/^Replicate$/);
  await keys.press('ArrowRight', 'ArrowRight');
  await keys.goTo(at(second.productId, 'Takes the remainder'));
  await keys.press('ArrowUp');
  await keys.goTo(at(second.productId, 'Takes'));
  await keys.write('110');
  await keys.use(/^Save$/);
  await dialog.getByText('The percentages add up to 110, so that seats would be invented.').first().waitFor();
  // It leads to what is wrong.
  await keys.goTo(/^Split by percentages$/);
  await keys.press('ArrowLeft');
  await keys.goTo(at(first.productId, 'Allowance'));
  await keys.write('2');
  await keys.goTo(at(second.productId, 'Takes'));
  await keys.write('3');
  await keys.use(/^Save$/);
  await keys.heard(`The rule of ${ruled.name} is saved`);
  await dialog.waitFor({ state: 'detached' });

  await keys.goTo(/^Search vendor services$/, 'Shift+Tab');
  await keys.write(plain.servicePlan);
  await keys.useMenu(named('More for ', plain.name, '$'), 'Edit rule');
  await keys.goTo(/^Used$/);
  await keys.press('ArrowRight', 'ArrowRight');
  await keys.use(/^Save$/);
  await keys.heard(`The higher of both is billed for ${plain.name}`);
}
