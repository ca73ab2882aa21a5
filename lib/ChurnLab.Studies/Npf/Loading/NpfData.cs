using ChurnLab.Frames;
using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf.Loading;

/// <summary>The fund's files as loaded: the history of its accounts, and what was found and repaired on the way.</summary>
public sealed partial class NpfData
{
    private readonly NpfFacts _facts;

    private NpfData(NpfFacts facts) => _facts = facts;

    /// <summary>The accounts, repaired. What a row says is repaired by itself and by earlier rows alone, so that nothing later shows in it.</summary>
    /// <remarks>
    /// Without a file of operations the rows' sums of a quarter stand for them: a contribution on the day of the last payment and income, payouts
    /// and corrections together on the last day of the quarter. Amounts are those of the files, see <see cref="Factor"/>.
    /// </remarks>
    public NpfHistory History => _facts.History;

    /// <summary>How the files that are there are written, and what is missing in them.</summary>
    public IReadOnlyList<NpfFileNote> Files => _facts.Files;

    /// <summary>First quarter of the rows.</summary>
    public Quarter First => _facts.First;

    /// <summary>Whether there is a file of operations.</summary>
    public bool HasOperations => Operations is not null;

    /// <summary>Columns of yes and no, and which code means yes.</summary>
    public IReadOnlyList<NpfFlagCoding> Flags => _facts.Flags;

    /// <summary>How regions are written.</summary>
    public NpfRegionFacts Regions => _facts.Regions;

    /// <summary>What was found in the rows and repaired.</summary>
    public NpfRowFacts Rows => _facts.Rows;

    /// <summary>What the labels tell, up to which quarter, and what tells more than they do.</summary>
    public NpfLabelFacts Labels => _facts.Labels;

    /// <summary>What the columns of sums of a year hold; those that the files have.</summary>
    public IReadOnlyList<NpfYearTotals> YearTotals => _facts.Years;

    /// <summary>How rows were divided between the labelled and the unlabelled file; null where there is no unlabelled row.</summary>
    public NpfTestSplit? Split => _facts.Split;

    /// <summary>By what amounts were divided before they were given away; the history holds them as they are written.</summary>
    public NpfMoneyFactor Factor => _facts.Factor;

    /// <summary>Amounts that should be equal; those of operations only where there is a file of them.</summary>
    public IReadOnlyList<NpfIdentity> Identities => _facts.Identities;

    /// <summary>What the time since the last payment means; null without operations.</summary>
    public NpfRecency? Recency => _facts.Recency;

    /// <summary>What was found in the operations; null where there is no file of them.</summary>
    public NpfOperationFacts? Operations => _facts.Operations;

    /// <summary>What was found in the pension schemes; null where there is no file of them.</summary>
    public NpfSchemeFacts? Schemes => _facts.Schemes;

    /// <summary>Reads the files of the fund; reports progress, stops when the running cell is interrupted.</summary>
    /// <remarks>
    /// <c>train.csv</c> must be there; <c>test.csv</c>, <c>trnsctns.csv</c> and <c>cntrbtrs.csv</c> need not. Each may have <c>.gz</c> at its end. Separator,
    /// decimal sign and encoding are told from the file; columns that <see cref="NpfSchema"/> does not name are passed over.
    /// </remarks>
    /// <param name="folder">The folder for data; the files lie in its subfolder <c>npf</c>.</param>
    /// <param name="options">Macro table, regions; the defaults when null.</param>
    /// <exception cref="ArgumentException">The name of the folder is blank.</exception>
    /// <exception cref="FrameException">A file is missing or not what its schema says; the message names file, line and column.</exception>
    /// <exception cref="OperationCanceledException">The running cell was interrupted.</exception>
    public static NpfData Load(string folder, NpfLoadOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        return new NpfData(NpfLoader.Load(folder, options ?? new NpfLoadOptions()));
    }
}
