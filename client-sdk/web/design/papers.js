import { html } from 'lit';

import '../components/decision-forms.js';
import '../components/decisions-view.js';
import '../components/document-form.js';
import '../components/documents-view.js';
import '../components/papers-panel.js';
import { DECISIONS, DOCUMENTS, RAPPORTEUR, TRANSMISSION, TURNS, decision } from './more.js';
import { entry } from './sample.js';
import { AS, but, scene } from './scene.js';
import { w } from './words.js';

/** @import { Client } from '../plenary/client.js' */

/** @type {(id: string) => (client: Client) => unknown} */
const put = id => client => html`<plenary-put-form .client=${client} .decision=${client.mirror.one('decision', id)}></plenary-put-form>`;

/** @param {Client} client */
const attach = client => html`<plenary-attach-form .client=${client} .decision=${client.mirror.one('decision', 'decision-4')}></plenary-attach-form>`;
const SUBJECTS = [{ subject: { statement: 3 }, name: 'Tajikistan' }, { subject: { decision: 'decision-4' }, name: 'Программа действий по укреплению безопасности и стабильности в Центральной Азии' }];

/** @type {(said: string, busy: boolean) => {show: (client: Client) => unknown}} */
const uploading = (said, busy) => ({ show: client => html`<plenary-document-form .said=${said} .busy=${busy} .subjects=${SUBJECTS} .client=${client}></plenary-document-form>` });
const open = { open: true };
const ADOPTED = [decision(4, 'adopted', { settledAt: '1' })];

export const PAPERS = [
    entry('plenary-decisions-view', w('Decisions, with what can be done. Silence is never taken for a press.', 'Решения и что с ними можно сделать. Молчание не считается нажатием.'), client => html`<plenary-decisions-view .client=${client}></plenary-decisions-view>`, [
        [w('Every status', 'Каждое состояние'), scene({ as: AS.listener, put: DECISIONS })],
        [w('A delegation is asked', 'Делегацию спрашивают'), scene({ as: AS.norway, put: [decision(2, 'objections', { until: String(Date.UTC(2001, 11, 13, 5, 40, 8) * 1000) })] })],
        [w('Who presides and keeps', 'Председательствующий'), scene({ put: DECISIONS.slice(0, 3) }), { ...open, show: client => html`<plenary-decisions-view leads keeps .client=${client}></plenary-decisions-view>` }],
        [w('Adopted; a delegation may attach', 'Принято; делегация может приложить'), scene({ as: AS.norway, put: ADOPTED }), open],
        [w('None; who keeps', 'Нет; кто ведёт'), scene(), { show: client => html`<plenary-decisions-view keeps .client=${client}></plenary-decisions-view>` }],
    ]),
    entry('plenary-propose-form', w('Puts a decision before the session.', 'Вносит решение.'), client => html`<plenary-propose-form .client=${client}></plenary-propose-form>`, [[w('Usual', 'Обычно'), scene()]]),
    entry('plenary-put-form', w('Asks for objections, or starts a silence.', 'Спрашивает о возражениях или начинает молчание.'), put('decision-1'), [
        [w('Usual', 'Обычно'), scene({ put: DECISIONS })],
    ]),
    entry('plenary-attach-form', w('Attaches a statement.', 'Прилагает заявление.'), attach, [
        [w('A delegation', 'Делегация'), scene({ as: AS.norway, put: DECISIONS })],
        [w('The secretariat, for any', 'Секретариат, за любую'), scene({ as: AS.secretary, put: DECISIONS })],
    ]),
    entry('plenary-documents-view', w('Documents that may be read.', 'Доступные документы.'), client => html`<plenary-documents-view .client=${client}></plenary-documents-view>`, [
        [w('To read', 'Для чтения'), scene({ as: AS.norway, put: [...ADOPTED, ...DOCUMENTS.slice(1)] })],
        [w('One\'s own draft', 'Свой черновик'), scene({ as: AS.tajikistan, put: DOCUMENTS.slice(0, 1) }), open],
        [w('The secretariat, with what was transmitted', 'Секретариат, с переданным'), scene({ as: AS.secretary, put: [...ADOPTED, ...DOCUMENTS, TRANSMISSION] }), open],
        [w('A rapporteur, before the report', 'Докладчик, до доклада'), scene({ as: AS.rapporteur, put: [but('session', 'session-1', { rapporteur: RAPPORTEUR })] })],
        [w('None: nothing', 'Нет: ничего'), scene({ as: AS.listener })],
    ]),
    entry('plenary-document-form', w('Uploads a file and submits it.', 'Загружает и подаёт файл.'), client => html`<plenary-document-form .subjects=${SUBJECTS} .client=${client}></plenary-document-form>`, [
        [w('Usual', 'Обычно'), scene()],
        [w('Uploading', 'Загружается'), scene(), uploading('…', true)],
        [w('It failed', 'Не удалось'), scene(), uploading('413', false)],
    ]),
    entry('plenary-transmit-form', w('Puts on record that something goes out.', 'Отмечает передачу.'), client => html`<plenary-transmit-form .subjects=${SUBJECTS} .client=${client}></plenary-transmit-form>`, [[w('Usual', 'Обычно'), scene({ as: AS.secretary })]]),
    entry('plenary-papers-panel', w('Documents and turns behind one tab.', 'Документы и выступления за одной вкладкой.'), client => html`<plenary-papers-panel .client=${client}></plenary-papers-panel>`, [
        [w('Usual', 'Обычно'), scene({ put: [...ADOPTED, ...DOCUMENTS, ...TURNS] })],
    ]),
];
