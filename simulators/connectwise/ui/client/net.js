/** Posts an action as the application does: XHR with a form whose `actionMessage` holds JSON in JSON. */
export function act(version, module, action, payload) {
  const message = {
    payload: JSON.stringify(payload),
    payloadClassName: action.split('_')[0],
    project: `${module}Common`,
  };
  const form = new URLSearchParams({
    actionMessage: JSON.stringify(message),
    clientTimezoneOffset: String(new Date().getTimezoneOffset()),
    clientTimezoneName: 'UTC',
  });
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/${version}/services/system_io/actionprocessor/${module}/${action}.rails`);
    request.setRequestHeader('content-type', 'application/x-www-form-urlencoded');
    request.onload = () => {
      const reply = JSON.parse(request.responseText);
      if (reply.success) resolve(reply.data.action);
      else reject(new Error(reply.error));
    };
    request.onerror = () => reject(new Error('The server did not answer.'));
    request.send(form.toString());
  });
}

export const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
