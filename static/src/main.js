document.title = "Retinote";
