using ChurnLab.Frames;
using ChurnLab.Hosting;

namespace ChurnLab.Studies.Npf.Loyalty.Use;

/// <summary>A call list as a file for those who call. It holds personal data.</summary>
public static class CallListCsv
{
    /// <summary>Writes a row per client, in the order of the queue; the file is written whole or not at all.</summary>
    /// <remarks>
    /// For spreadsheets with Russian settings: semicolons, decimal commas, a byte order mark, and texts that would
    /// run as a formula protected. Clients left
    /// for comparison stand in it without a day and must not be called. A list of nobody gives a file with headings
    /// only, so that no older list is taken
    /// for the current one.
    /// </remarks>
    /// <param name="list">The list.</param>
    /// <param name="path">The file; its folder is made when missing.</param>
    /// <param name="reason">Why a client is at risk, by number of the client, from 0; null leaves the column
    /// out.</param>
    /// <exception cref="FrameException">The file cannot be written.</exception>
    public static void Write(CallList list, string path, Func<int, string>? reason = null)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        AmbientCancellation.ThrowIfRequested();
        Csv.Write(Frame(list, reason), path, CsvWriteOptions.Spreadsheet);
    }

    private static Frame Frame(CallList list, Func<int, string>? reason)
    {
        var (lines, history) = (list.Lines, list.Plan.Risks.History);
        TextColumn Words(string key, Func<CallLine, string> value) => new(Text(key), lines.Select(value));
        NumberColumn Number(string key, Func<PlannedCall, double> value, int digits) =>
            new(Text(key), lines.Select(line => (double?)Math.Round(value(line.Call), digits)));
        var columns = new List<Column>
        {
            new IntegerColumn(Text("Place"), lines.Select((_, place) => (long?)(place + 1))),
            new IntegerColumn(Text("Day"), lines.Select(line => (long?)line.Day)),
            Words("Mark", CallList.MarkOf),
            Words("Client", line => history.ClientId(line.Call.Client)),
            Words("Accounts", line => string.Join(' ', line.Call.Accounts.Select(history.AccountId))),
            Number("ChanceOf", call => call.Chance, 4),
            Number("Balance", call => call.Balance, 2),
            Number("AtRisk", call => call.AtRisk, 0),
            Number("Gain", call => call.Gain, 0),
        };
        if (reason is not null)
            columns.Add(Words("Reason", line => reason(line.Call.Client)));
        return new Frame(columns);
    }

    private static string Text(string name) => UseTexts.Get("CallList." + name);
}
