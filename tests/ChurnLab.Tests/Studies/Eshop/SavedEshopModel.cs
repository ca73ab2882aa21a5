using ChurnLab.Learning;
using ChurnLab.Learning.Trees;
using ChurnLab.Studies.Eshop;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Studies.Eshop;

/// <summary>A small study of the committed sample, saved once and loaded again.</summary>
public sealed class SavedEshopModel : IDisposable
{
    public SavedEshopModel()
    {
        Data = EshopData.Load(Repository.PathOf("data"));
        Study = EshopStudy.Of(Data.Clients, Options);
        Path = System.IO.Path.Combine(Folder, "made", "eshop.churnlab");
        EshopScorer.Save(Study, Path);
        Scorer = EshopScorer.Load(Path);
        Scores = Scorer.Score(Data);
    }

    /// <summary>Few trials of trees, which are fitted and explained fast, and assumptions unlike the defaults.</summary>
    public static EshopStudyOptions Options { get; } = new()
    {
        Trials = 2,
        Repeats = 1,
        Families = [EshopFamilies.All[1], new("пень", _ => Stump, [Stump])],
        Assumptions = new EshopOfferAssumptions { MessageRisk = 0.25, UnpaidFrom = 4, Call = new(0.2, 0.1, 0.3), DiscountShare = 0.05 },
        Offers = new() { Months = 4, MinimalGain = 50, DiscountReachesStayers = true },
    };

    private static Classifier Stump => EshopFamilies.Prepared(new DecisionTreeClassifier { MaxDepth = 1 });

    public EshopData Data { get; }

    public EshopStudy Study { get; }

    public string Folder { get; } = Directory.CreateTempSubdirectory("churnlab-score-").FullName;

    public string Path { get; }

    public EshopScorer Scorer { get; }

    public EshopScores Scores { get; }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
