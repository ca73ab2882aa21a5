using ChurnLab.Frames;
using ChurnLab.Frames.Cleaning;

namespace ChurnLab.Studies.Eshop;

/// <summary>The e-shop's clients as loaded from four files and as cleaned; nothing is filled in.</summary>
public sealed partial class EshopData
{
    private static readonly string[] Months = [EshopColumns.RevenueBefore, EshopColumns.RevenuePrevious, EshopColumns.Revenue];

    private EshopData(EshopSource source, EshopOutlierDecision outliers)
    {
        (Files, IsLabelled) = (source.Notes, source.IsLabelled);
        var repaired = source.Frame.Clean(IsLabelled ? EshopColumns.Declined : null)
            .RepairTypos(EshopColumns.Service, EshopSchema.Clients[EshopColumns.Service].AllowedTexts, title: Text("Cleaning.Service"))
            .RepairTypos(EshopColumns.Consent, EshopSchema.Clients[EshopColumns.Consent].AllowedTexts, title: Text("Cleaning.Consent"));
        All = repaired.Frame;
        var active = repaired.DropWhere(Text("Cleaning.Inactive"), row => Array.Exists(Months, month => row.Number(month) == 0));
        Outliers = new EshopOutliers(active.Frame);
        Cleaning = Outliers.Clean(active, outliers);
        Inactive = All.RowCount - active.Frame.RowCount;
        OutlierDecision = outliers;
        Twins = new EshopTwins(Clients);
        Order = new EshopOrder(All);
    }

    /// <summary>Whether it is known whose activity has declined.</summary>
    public bool IsLabelled { get; }

    /// <summary>How the four files are written, and what was found in them.</summary>
    public IReadOnlyList<EshopFileNote> Files { get; }

    /// <summary>All clients of the files in the order of <c>market_file.csv</c>, misspelt values repaired; see <see cref="EshopColumns"/>.</summary>
    public Frame All { get; }

    /// <summary>The clients that statements are made of: active in each of the three months, and without outliers.</summary>
    public Frame Clients => Cleaning.Frame;

    /// <summary>What was repaired and taken away, a row per rule, with the share of declined before and after.</summary>
    public FrameCleaning Cleaning { get; }

    /// <summary>Number of clients without revenue in one of the three months, who are left out.</summary>
    public int Inactive { get; }

    /// <summary>Clients whose revenue of the current month does not go with that of the previous one.</summary>
    public EshopOutliers Outliers { get; }

    /// <summary>What was decided about them.</summary>
    public EshopOutlierDecision OutlierDecision { get; }

    /// <summary>Clients who agree in every feature.</summary>
    public EshopTwins Twins { get; }

    /// <summary>Whether the order of the file tells the outcome.</summary>
    public EshopOrder Order { get; }

    /// <summary>Reads the four files of the e-shop.</summary>
    /// <param name="folder">Folder that holds <c>eshop/market_file.csv</c>, <c>eshop/market_money.csv</c>, <c>eshop/market_time.csv</c>
    /// and <c>eshop/money.csv</c>.</param>
    /// <param name="outliers">What becomes of clients whose revenue of the current month does not go with that of the previous one.</param>
    /// <exception cref="FrameException">A file is missing, is not what <see cref="EshopSchema"/> says, or does not go with the others;
    /// the message says what is wrong and where.</exception>
    public static EshopData Load(string folder, EshopOutlierDecision outliers = EshopOutlierDecision.LeaveOut)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return new EshopData(EshopSource.Read(folder, isLabelled: true), outliers);
    }

    /// <summary>Reads four files of clients who are to be scored: as <see cref="Load"/>, without the outcome.</summary>
    /// <param name="folder">Folder that holds <c>eshop</c> with the four files; a column with the outcome is not looked at.</param>
    /// <param name="outliers">What becomes of clients whose revenue of the current month does not go with that of the previous one.</param>
    /// <returns>The clients, without the column <see cref="EshopColumns.Declined"/>.</returns>
    /// <exception cref="FrameException">As of <see cref="Load"/>.</exception>
    public static EshopData LoadUnlabelled(string folder, EshopOutlierDecision outliers = EshopOutlierDecision.LeaveOut)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return new EshopData(EshopSource.Read(folder, isLabelled: false), outliers);
    }
}
