using System.Text.Json.Nodes;
using ChurnLab.Notebooks.Sessions.Language;

namespace ChurnLab.Notebooks.Sessions;

/// <content>What an editor asks while a cell is written. Like <see cref="Run"/>: one request at a time, and none while a cell runs.</content>
public sealed partial class CSharpSession
{
    private LanguageService? _language;

    private LanguageService Language => _language ??= new LanguageService(_chain);

    /// <summary>Lists what can stand at a place in a cell that is being written.</summary>
    /// <remarks>It knows what the cells before have declared and what the cell itself refers to with <c>#r</c>.</remarks>
    /// <param name="code">The cell as it stands; it need not be correct, nor whole.</param>
    /// <param name="position">Where the cursor stands, in UTF-16 units from the start; a place outside the code counts as its nearest end.</param>
    /// <param name="token">Ends the search early.</param>
    /// <returns>
    /// The candidates, best first, and the text they replace: the name from its start up to the cursor, never what follows the cursor.
    /// Comments, text and number literals, and other languages than C# have none.
    /// </returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public CompletionList Complete(string code, int position, CancellationToken token = default)
    {
        ArgumentNullException.ThrowIfNull(code);
        return Language.Complete(code, position, token);
    }

    /// <summary>Tells what the name at a place in a cell is, or the call whose arguments are being written there.</summary>
    /// <param name="code">The cell as it stands; it need not be correct, nor whole.</param>
    /// <param name="position">Where the cursor stands, in UTF-16 units from the start; a place outside the code counts as its nearest end.</param>
    /// <param name="detailed">Whether all overloads and remarks are told; otherwise the best overload and its summary, parameters and result.</param>
    /// <param name="token">Ends the search early.</param>
    /// <returns>Content by media type, <c>text/plain</c> and <c>text/html</c>; null when nothing is known of that place.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public JsonObject? Inspect(string code, int position, bool detailed = false, CancellationToken token = default)
    {
        ArgumentNullException.ThrowIfNull(code);
        return Language.Inspect(code, position, detailed, token);
    }

    /// <summary>Tells whether code can be run as it stands, or whether more lines have to follow.</summary>
    /// <param name="code">Code typed so far, any number of lines; empty code is complete.</param>
    public static CompletenessResult CheckCompleteness(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return CompletenessCheck.Check(code);
    }

    /// <summary>Loads what the first <see cref="Complete"/> would wait for. It may run on another thread while cells run.</summary>
    /// <param name="giveWay">Cancelled when a cell needs the machine; what is loaded by then stays loaded.</param>
    internal void WarmUpLanguage(CancellationToken giveWay = default) => LanguageService.WarmUp(_options.DocumentPath, giveWay);
}
