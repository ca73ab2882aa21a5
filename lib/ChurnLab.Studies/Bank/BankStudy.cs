using ChurnLab.Frames;
using ChurnLab.Insight;
using ChurnLab.Insight.Explanation;
using ChurnLab.Insight.Findings;
using ChurnLab.Insight.Segments;
using ChurnLab.Learning;
using ChurnLab.Studies.Measures;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Bank;

/// <summary>The bank study as a whole: clients, model, segments and lists, from which the first page is told.</summary>
public sealed partial class BankStudy
{
    private readonly Lazy<Reasons> _reasons;

    private BankStudy(BankData data, BankStudyOptions options)
    {
        (Data, Options) = (data, options);
        (Features, Churn) = (BankFeatures.Of(data.Clients), BankFeatures.Churn(data.Clients));
        Model = BankModel.Fit(Features, Churn, options.Seed);
        Portfolio = SegmentPortfolio.Find(Features, Churn, options.Portfolio);
        _reasons = new Lazy<Reasons>(() => Insight.Explanation.Reasons.Of(Contributions, BankFeatures.Vocabulary));
        Catalogue = BankMeasures.Catalogue(options.Assumptions);
        Plan = ContactPlan.Of(Features, SegmentFinder.PositivesOf(Churn, Features.Rows), Model.Risks, Groups(), Catalogue);
    }

    /// <summary>The bank's file.</summary>
    public BankData Data { get; }

    /// <summary>What was chosen.</summary>
    public BankStudyOptions Options { get; }

    /// <summary>The clients that statements are made of.</summary>
    public Frame Clients => Data.Clients;

    /// <summary>Their factors.</summary>
    public FeatureTable Features { get; }

    /// <summary>Whether each left.</summary>
    public Target Churn { get; }

    /// <summary>How well leaving can be told from all factors together.</summary>
    public BankModel Model { get; }

    /// <summary>Segments to be worked on, which do not overlap; empty where chance finds as good ones.</summary>
    public SegmentPortfolio Portfolio { get; }

    /// <summary>What moves each client's risk, in log odds; by a model that has not seen the client.</summary>
    public ShapleyValues Contributions => Model.Contributions;

    /// <summary>What the bank can offer to whom, and what is assumed of it.</summary>
    public MeasureCatalogue Catalogue { get; }

    /// <summary>Whom to write to, and what.</summary>
    public ContactPlan Plan { get; }

    /// <summary>Does the study.</summary>
    /// <param name="data">The bank's file.</param>
    /// <param name="options">What was chosen; null for the defaults.</param>
    /// <exception cref="InsightException">An option is outside its range, or nobody left, or everybody.</exception>
    /// <exception cref="LearningException">There are too few clients for the folds of the model.</exception>
    public static BankStudy Of(BankData data, BankStudyOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        return new BankStudy(data, options ?? new BankStudyOptions());
    }

    /// <summary>The answer in three sentences: how many leave, who they are, what leaving goes with.</summary>
    public Finding Answer() => new BankAnswer(this).Answer();

    /// <summary>Five numbers to remember.</summary>
    public KeyFigures KeyFigures() => new BankAnswer(this).KeyFigures();

    /// <summary>What to do with so many letters, a step per segment.</summary>
    /// <param name="letters">Letters there is time for. Range: 0 or more.</param>
    /// <exception cref="InsightException">The number is negative.</exception>
    public StepList Actions(int letters) => new BankAnswer(this).Actions(letters);

    /// <summary>Why the model thinks that each client leaves, or stays.</summary>
    public Reasons Reasons() => _reasons.Value;

    /// <summary>Writes a file per list.</summary>
    /// <param name="folder">Folder of the files; made when missing. Empty: nothing is written.</param>
    /// <returns>Names of the files, or why there are none.</returns>
    /// <exception cref="FrameException">A file cannot be written.</exception>
    public StepList WriteLists(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        if (Plan.Lists.Count == 0)
            return new StepList([], StudyTexts.Get("Bank.Answer.NoSteps"));
        if (folder.Length == 0)
            return new StepList([], StudyTexts.Get("List.NoFolder"));
        var reasons = Reasons();
        var paths = ContactListCsv.Write(
            Plan, folder, Clients.Select([BankColumns.UserId, .. BankFeatures.Names]), row => reasons[row].Sentence, Options.Seed);
        return new StepList([.. paths.Select(path => Path.GetFileName(path))], "");
    }

    private TargetGroup[] Groups() =>
    [
        .. Portfolio.Segments.Select(segment => new TargetGroup(segment.Name, segment.Segment.Describe(BankFeatures.Vocabulary), segment.NewMembers)),
    ];
}
