export interface Column {
  /** English label, and the key of the row's value. */
  label: string;
  /** Labels in de, fr, nl; English where a language has none. */
  words?: [de: string, fr: string, nl: string];
  kind: 'text' | 'link' | 'number' | 'money' | 'date' | 'tick';
  /** Id of the filter field: the column in the database. */
  field: string;
  width: number;
}

type Kind = Column['kind'];
export const column = (label: string, kind: Kind, field: string, width: number, words?: string): Column => {
  const [de, fr, nl] = words?.split('|') ?? [];
  return { label, kind, field, width, ...(de && fr && nl ? { words: [de, fr, nl] } : {}) };
};

/** Columns that several lists share. */
export const C = {
  sequence: column('Sequence', 'number', 'Sequence_Nbr', 74, 'Reihenfolge|Séquence|Volgorde'),
  effective: column('Effective', 'date', 'Effective_Date', 92, 'Gültig ab|En vigueur|Ingangsdatum'),
  cancelled: column('Cancelled', 'date', 'Cancelled_Date', 92, 'Storniert|Annulé|Geannuleerd'),
  product: column('Product ID', 'link', 'Item_ID', 132, 'Produkt-ID|ID du produit|Product-ID'),
  description: column('Description', 'text', 'Description', 230, 'Beschreibung|Description|Omschrijving'),
  quantity: column('Quantity', 'number', 'Quantity', 96, 'Menge|Quantité|Aantal'),
  price: column('Price', 'money', 'Unit_Price', 80, 'Preis|Prix|Prijs'),
  extPrice: column('Ext Price', 'money', 'Ext_Price', 92, 'Gesamtpreis|Prix total|Totaalprijs'),
  company: column('Company Name', 'link', 'Company_Name', 210, 'Firmenname|Nom de la société|Bedrijfsnaam'),
  agreement: column('Agreement Name', 'link', 'AGR_Name', 180, "Vertragsname|Nom de l'accord|Contractnaam"),
  agreementType: column(
    'Agreement Type',
    'text',
    'AGR_Type_Desc',
    130,
    "Vertragsart|Type d'accord|Contracttype",
  ),
  agreementStatus: column(
    'Agreement Status',
    'text',
    'AGR_Status',
    110,
    "Vertragsstatus|Statut de l'accord|Contractstatus",
  ),
  additionStatus: column(
    'Addition Status',
    'text',
    'Addition_Status',
    110,
    "Zusatzstatus|Statut de l'ajout|Toevoegingsstatus",
  ),
  serial: column('Serial #', 'text', 'Serial_Number', 120, 'Seriennr.|N° de série|Serienr.'),
  cost: column('Cost', 'money', 'Unit_Cost', 80, 'Kosten|Coût|Kosten'),
  location: column('Location', 'text', 'Location', 100, 'Standort|Site|Locatie'),
  department: column('Department', 'text', 'BusGroup', 100, 'Abteilung|Département|Afdeling'),
};
