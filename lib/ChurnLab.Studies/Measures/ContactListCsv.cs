using ChurnLab.Frames;
using ChurnLab.Hosting;
using ChurnLab.Statistics;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Measures;

/// <summary>Contact lists as files for those who write the letters.</summary>
public static class ContactListCsv
{
    /// <summary>Writes a file per list; each is written whole or not at all.</summary>
    /// <remarks>
    /// For spreadsheets with Russian settings: semicolons, decimal commas, a byte order mark, and texts that would run as a formula
    /// protected. Two marks say who gets a letter in the trial and who is left for comparison, drawn at random from the seed.
    /// </remarks>
    /// <param name="plan">The lists.</param>
    /// <param name="folder">Folder of the files; made when missing.</param>
    /// <param name="clients">All clients, one per row, with every column that goes into the files.</param>
    /// <param name="reason">Why a client is on the list, by row; null leaves the column out.</param>
    /// <param name="seed">Seed of the draw.</param>
    /// <returns>Paths of the files, in the order of the lists.</returns>
    /// <exception cref="FrameException">A file cannot be written.</exception>
    public static IReadOnlyList<string> Write(ContactPlan plan, string folder, Frame clients, Func<int, string>? reason = null, long seed = 0)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        ArgumentNullException.ThrowIfNull(clients);
        var paths = new List<string>();
        foreach (var (place, list) in plan.Lists.Index())
        {
            AmbientCancellation.ThrowIfRequested();
            var kind = list.Measure.Direction == MeasureDirection.WinBack ? "winback" : "retention";
            var path = Path.Combine(folder, $"{place + 1:00}-{kind}.csv");
            Csv.Write(Frame(list, clients, reason, RandomStream.Of(seed, place)), path, CsvWriteOptions.Spreadsheet);
            paths.Add(path);
        }

        return paths;
    }

    private static Frame Frame(ContactList list, Frame clients, Func<int, string>? reason, RandomStream random)
    {
        var rows = list.Clients.ToArray();
        var added = new List<Column>
        {
            new IntegerColumn(StudyTexts.Get("List.Place"), rows.Select((_, place) => (long?)(place + 1))),
            new TextColumn(StudyTexts.Get("Plan.Group"), rows.Select(_ => list.Group.Description)),
            new TextColumn(StudyTexts.Get("Measure.Text"), rows.Select(_ => list.Measure.Text)),
            new TextColumn(StudyTexts.Get("List.Trial"), TrialDraw.Of(list.Pilot, random).Select(Words)),
            new NumberColumn(StudyTexts.Get("List.Risk"), list.Risks.Select(risk => (double?)Math.Round(risk, 4))),
        };
        if (reason is not null)
            added.Add(new TextColumn(StudyTexts.Get("List.Reason"), rows.Select(reason)));
        return new Frame(added.Concat(clients.Take(rows).Rename(name => StudyTexts.Capital(StudyTexts.Factor(name))).Columns));
    }

    private static string Words(TrialMark mark) => StudyTexts.Get(mark switch
    {
        TrialMark.Contact => "List.Letter",
        TrialMark.Control => "List.Control",
        _ => "List.Later",
    });
}
