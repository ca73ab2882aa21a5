using System.Text.Json;

namespace ChurnLab.Notebooks.Tests.Testing;

/// <summary>Pages that show HTML outputs of cells.</summary>
internal static class OutputsPage
{
    /// <summary>A page that adds the outputs one by one after it was loaded, scripts included, as Jupyter does.</summary>
    public static Task<string> WriteAsync(string name, IEnumerable<string> outputs) => WriteAsync(name, $$"""
        <!DOCTYPE html>
        <html lang="ru"><meta charset="utf-8"><title>Outputs</title>
        <body>
        <script id="outputs" type="application/json">{{JsonSerializer.Serialize(outputs)}}</script>
        <script>
          for (const html of JSON.parse(document.getElementById("outputs").textContent)) {
            const output = document.body.appendChild(document.createElement("div"));
            output.append(document.createRange().createContextualFragment(html));
          }
        </script>
        """);

    /// <summary>A page of the given text; returns its path.</summary>
    public static async Task<string> WriteAsync(string name, string html)
    {
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "pages"));
        var file = Path.Combine(folder.FullName, name + ".html");
        await File.WriteAllTextAsync(file, html, TestContext.Current.CancellationToken);
        return file;
    }
}
