using System.Text.Json.Nodes;
using ChurnLab.Notebooks.Events;
using ChurnLab.Notebooks.Formatting;

namespace ChurnLab.Notebooks.Sessions;

/// <summary>What a cell can call without a using: the display helpers of .NET Interactive, under their names.</summary>
#pragma warning disable IDE1006, CA1708 // display is lower case in every published C# notebook.
public static class Kernel
{
    /// <summary>Shows a value now.</summary>
    /// <param name="value">Any value, null included.</param>
    /// <param name="mimeTypes">Media types to show it in; the value's own choice when none is named.</param>
    /// <returns>A handle by which what is shown can be replaced.</returns>
    public static DisplayedValue display(object? value, params string[] mimeTypes)
    {
        var shown = new DisplayedValue(CellContext.NewDisplayId(), mimeTypes ?? []);
        CellContext.Current?.Emit(new DisplayEvent(shown.ToBundle(value), shown.DisplayId));
        return shown;
    }

    /// <summary>Shows a value now.</summary>
    /// <param name="value">Any value, null included.</param>
    /// <param name="mimeTypes">Media types to show it in; the value's own choice when none is named.</param>
    /// <returns>A handle by which what is shown can be replaced.</returns>
    public static DisplayedValue Display(this object? value, params string[] mimeTypes) => display(value, mimeTypes);

    /// <summary>Shows a text as content of a media type.</summary>
    /// <param name="value">The content, such as HTML or Markdown.</param>
    /// <param name="mimeType">Its media type, such as <c>text/html</c>.</param>
    /// <returns>A handle by which what is shown can be replaced.</returns>
    public static DisplayedValue DisplayAs(this string value, string mimeType)
    {
        var shown = new DisplayedValue(CellContext.NewDisplayId(), [mimeType]);
        CellContext.Current?.Emit(new DisplayEvent(new JsonObject { [mimeType] = value }, shown.DisplayId));
        return shown;
    }

    /// <summary>Makes HTML of a text, which is shown as it is: the caller answers for what it holds.</summary>
    /// <param name="content">The HTML.</param>
    public static HtmlContent HTML(string content) => new(content);

    /// <summary>Adds a style sheet to the page.</summary>
    /// <param name="content">The rules.</param>
    public static void CSS(string content) => display(new HtmlContent($"<style>{content}</style>"));

    /// <summary>Runs a script in the page.</summary>
    /// <param name="scriptContent">The script.</param>
    public static void Javascript(string scriptContent) => display(new HtmlContent($"<script type=\"text/javascript\">{scriptContent}</script>"));

    /// <summary>Asks the person at the notebook for a line of text and waits for it.</summary>
    /// <param name="prompt">What to ask.</param>
    /// <returns>The line, without its end.</returns>
    /// <exception cref="InvalidOperationException">Nobody is there to answer, as in a run without a notebook open.</exception>
    public static string input(string prompt = "") => CellContext.Input(prompt, isPassword: false);

    /// <summary>Asks the person at the notebook for a line that is not shown while it is typed, and waits for it.</summary>
    /// <param name="prompt">What to ask.</param>
    /// <returns>The line, without its end: a text like any other, so a cell that shows it shows the password.</returns>
    /// <exception cref="InvalidOperationException">Nobody is there to answer, as in a run without a notebook open.</exception>
    public static string password(string prompt = "") => CellContext.Input(prompt, isPassword: true);

    /// <summary>Takes away what the cell has shown so far.</summary>
    /// <param name="wait">Whether it stays until the next output comes, so that what is shown again and again does not flicker.</param>
    public static void ClearOutput(bool wait = false) => CellContext.Current?.Emit(new ClearOutputEvent(wait));
}
