/** Spanish for the account. */

/** @type {typeof import("../en/account.js").words} */
export const words = {
  intro:
    "Retinote funciona sin cuenta. Con una, tu diario se guarda también en el servidor: puedes usarlo en otros dispositivos, y perder el teléfono no es perder el diario. Lo que has anotado hasta ahora se incluye.",
  exampleNote: "Esto trata de tu propio diario, no de los datos de ejemplo.",
  choose: "¿Qué quieres hacer?",
  signUp: "Crear una cuenta",
  signIn: "Iniciar sesión",
  recover: "Usar un código de recuperación",
  name: "Nombre",
  nameHint:
    "De 3 a 64 caracteres. No hace falta que sea tu nombre real, ni se necesita una dirección de correo.",
  nameTooShort: "Usa al menos 3 caracteres.",
  password: "Contraseña",
  passwordHint:
    "Al menos 8 caracteres. Unas palabras sin relación son fáciles de recordar y difíciles de adivinar.",
  passwordTooShort: "Usa al menos 8 caracteres.",
  newPassword: "Contraseña nueva",
  currentPassword: "Contraseña actual",
  recoveryCode: "Código de recuperación",
  recoveryHint: "Uno de los códigos que se te mostraron al crear la cuenta. Cada uno sirve una vez.",
  required: "Rellena esto.",
  moving: {
    open: "La cuenta ya no existe",
    title: "Llevar este diario a otra cuenta",
    detail:
      "Puede que el servidor haya vuelto a un día anterior a tu cuenta, o que la cuenta se eliminara. Todo lo que escribiste sigue en este dispositivo. Crea una cuenta nueva o inicia sesión en otra tuya: todo va contigo y aquí no se pierde nada.",
    onlyOwn: "Solo si las dos son tuyas: lo que esa cuenta ya tiene se queda, y los dos pasan a ser un solo diario.",
    back: "Volver",
  },
  signedInAs: "Sesión iniciada como",
  codesLeft: (/** @type {number} */ count) =>
    count === 1 ? "Queda 1 código de recuperación" : `Quedan ${count} códigos de recuperación`,
  syncNow: "Sincronizar ahora",
  status: {
    local: "Sin sincronizar: no hay ninguna cuenta en este dispositivo",
    idle: "Todo está sincronizado",
    syncing: "Sincronizando…",
    offline: "Esperando la conexión",
    signed_out: "El servidor cerró tu sesión. Inicia sesión otra vez para seguir sincronizando.",
    emptied:
      "Este diario se borró en otro dispositivo. Decide en «Tus datos» qué pasa con lo que hay aquí.",
    error: "La última sincronización no funcionó. Se intentará de nuevo.",
  },
  signedIn: "Sesión iniciada",
  codesTitle: "Tus códigos de recuperación",
  codesDetail:
    "Se muestran solo ahora. Guárdalos en un lugar seguro, lejos de este dispositivo: si olvidas tu contraseña, uno de ellos es la única forma de volver a entrar.",
  codesCopy: "Copiar",
  codesCopied: "Copiado",
  codesDownload: "Descargar",
  codesFile: "retinote-codigos-de-recuperacion.txt",
  codesDone: "Ya los guardé",
  codesNew: "Obtener códigos de recuperación nuevos",
  codesNewDetail: "Los códigos antiguos dejan de funcionar.",
  changePassword: "Cambiar contraseña",
  passwordChanged: "Contraseña cambiada",
  sessionsTitle: "Dónde tienes la sesión iniciada",
  sessionsOffline: "La lista se puede ver cuando tienes conexión.",
  thisDevice: "este dispositivo",
  lastSeen: (/** @type {string} */ when) => `visto por última vez: ${when}`,
  browserOn: (/** @type {string} */ browser, /** @type {string} */ system) => `${browser} en ${system}`,
  revoke: "Cerrar sesión",
  revokeNamed: (/** @type {string} */ browser) => `Cerrar sesión: ${browser}`,
  revoked: "Sesión cerrada allí",
  signOut: "Cerrar sesión",
  signOutTitle: "¿Cerrar sesión en este dispositivo?",
  signOutKeep: "Conservar mi diario en este dispositivo",
  signOutErase: "Quitar mi diario de este dispositivo",
  signOutEraseHint: "Se queda en tu cuenta.",
  signOutUnsent: (/** @type {number} */ count) =>
    count === 1
      ? "1 cambio aún no se ha enviado y se perdería si quitas el diario."
      : `${count} cambios aún no se han enviado y se perderían si quitas el diario.`,
  signOutAnyway: "Quitarlo de todos modos; acepto la pérdida",
  signedOut: "Sesión cerrada",
  deleteTitle: "Eliminar la cuenta",
  deleteDetail:
    "Borra tu cuenta y todo lo que contiene del servidor, y tu diario de este dispositivo. No hay vuelta atrás. Lo que queda: las copias de seguridad de quien lleva el servidor, hasta que se reemplacen, las copias que haya guardado la gente con quien compartiste, y lo que hay en tus otros dispositivos.",
  deleteButton: "Eliminar mi cuenta",
  deleteConfirm: "Eliminar todo",
};
