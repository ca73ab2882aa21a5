using System.Diagnostics;
using ChurnLab.Frames;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Eshop;

/// <summary>The four files, checked against each other and joined: a row per client.</summary>
internal sealed class EshopSource
{
    private static readonly string[] Names = [EshopSchema.ClientsFile, EshopSchema.RevenueFile, EshopSchema.MinutesFile, EshopSchema.ProfitFile];

    private EshopSource(string folder, bool isLabelled)
    {
        var clients = EshopFile.Read(Path.Combine(folder, Names[0]), isLabelled ? EshopSchema.Clients : EshopSchema.NewClients);
        var revenue = EshopFile.Read(Path.Combine(folder, Names[1]), EshopSchema.Revenue);
        var minutes = EshopFile.Read(Path.Combine(folder, Names[2]), EshopSchema.Minutes);
        var profit = EshopFile.Read(Path.Combine(folder, Names[3]), EshopSchema.Profit);
        EshopKeys.CheckClients(clients, revenue, minutes, profit);
        EshopKeys.CheckMonths(revenue, [EshopSchema.MonthBefore, EshopSchema.PreviousMonth, EshopSchema.CurrentMonth]);
        EshopKeys.CheckMonths(minutes, [EshopSchema.PreviousMonth, EshopSchema.CurrentMonth]);
        (IsLabelled, Notes) = (isLabelled, [clients.Note, revenue.Note, minutes.Note, profit.Note]);
        Frame = Ordered(Joined(Joined(Joined(Labelled(clients, isLabelled), Revenue(revenue)), Minutes(minutes)), profit.Frame), isLabelled);
    }

    /// <summary>Whether the outcome is known.</summary>
    public bool IsLabelled { get; }

    /// <summary>The clients in the order of their file; service and consent as they are written.</summary>
    public Frame Frame { get; }

    public IReadOnlyList<EshopFileNote> Notes { get; }

    /// <exception cref="FrameException">A file is missing, is not what its schema says, or does not go with the others.</exception>
    public static EshopSource Read(string folder, bool isLabelled)
    {
        var path = Path.GetFullPath(Path.Combine(folder, "eshop"));
        // A folder under the name of a file exists; reading it says so.
        var missing = Names.Where(name => !Path.Exists(Path.Combine(path, name))).ToList();
        if (missing.Count > 0)
            throw new FrameException(StudyTexts.Get("Eshop.FileMissing", string.Join(", ", missing), path));
        return new EshopSource(path, isLabelled);
    }

    private static Frame Labelled(EshopFile clients, bool isLabelled)
    {
        if (!isLabelled)
            return clients.AsRead;
        var activity = clients.Frame.Text(EshopSchema.Activity);
        var declined = new BooleanColumn(EshopColumns.Declined, activity.Select(text => (bool?)(text == EshopSchema.HasDeclined)));
        return clients.AsRead.Drop(EshopSchema.Activity).With(declined);
    }

    private static Frame Revenue(EshopFile file) => file.Frame.Pivot(EshopColumns.Id, EshopSchema.Period, EshopSchema.MonthRevenue)
        .Rename(EshopSchema.MonthBefore, EshopColumns.RevenueBefore)
        .Rename(EshopSchema.PreviousMonth, EshopColumns.RevenuePrevious)
        .Rename(EshopSchema.CurrentMonth, EshopColumns.Revenue);

    private static Frame Minutes(EshopFile file) => file.Frame.Pivot(EshopColumns.Id, EshopSchema.Period, EshopSchema.MonthMinutes)
        .Rename(EshopSchema.PreviousMonth, EshopColumns.MinutesPrevious)
        .Rename(EshopSchema.CurrentMonth, EshopColumns.Minutes);

    private static Frame Joined(Frame clients, Frame other)
    {
        var joined = clients.Join(other, new JoinOptions { On = [EshopColumns.Id], Cardinality = JoinCardinality.OneToOne });
        Debug.Assert(joined.RowCount == clients.RowCount && other.RowCount == clients.RowCount, "The files hold the same clients.");
        return joined;
    }

    private static Frame Ordered(Frame joined, bool isLabelled) => joined.Select(
        [EshopColumns.Id, .. isLabelled ? [EshopColumns.Declined] : Array.Empty<string>(), .. EshopFeatures.Names, EshopColumns.Profit]);
}
