using ChurnLab.Learning.Baselines;
using ChurnLab.Learning.Pipelines;
using ChurnLab.Learning.Preparation;
using ChurnLab.Tests.Learning.Contract;

namespace ChurnLab.Tests.Learning.Preparation;

internal sealed class EncoderCases : IContractCases
{
    public static IEnumerable<ContractCase> Cases =>
    [
        new("one-hot encoder", new OneHotEncoder()) { TakesNumbers = false },
        new("one-hot encoder without the first", new OneHotEncoder
        {
            Drop = OneHotDrop.First,
            MaxCategories = 3,
            Unseen = UnseenLevel.Infrequent,
        }) { TakesNumbers = false },
        new("ordinal encoder", new OrdinalEncoder()) { TakesNumbers = false },
        new("ordinal encoder of a given order", new OrdinalEncoder
        {
            Orders = new Dictionary<string, IReadOnlyList<string>> { ["colour"] = ["white", "red", "green", "blue"] },
            UnseenValue = -1,
        }) { TakesNumbers = false },
        new("ordered target encoder", new OrderedTargetEncoder { Permutations = 3 }) { TakesNumbers = false },
        new("target encoder", new TargetEncoder()) { TakesNumbers = false },
        new("target encoder with smoothing", new TargetEncoder { Smoothing = 20, Folds = 3 }) { TakesNumbers = false },
        new("simple imputer", new SimpleImputer { AddIndicator = true }),
        new("simple imputer of medians", new SimpleImputer { Numbers = ImputeStrategy.Median }),
        new("simple imputer of modes", new SimpleImputer { Numbers = ImputeStrategy.MostFrequent }),
        new("pipeline of columns of both kinds", new Pipeline
        {
            Steps =
            [
                new ColumnTransformer(
                    ColumnGroup.Numbers(new SimpleImputer { AddIndicator = true }, new StandardScaler()),
                    ColumnGroup.Categories(new OrderedTargetEncoder())),
            ],
            Classifier = new DummyClassifier(),
        }),
    ];
}
