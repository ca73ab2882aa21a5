using ChurnLab.Insight.Explanation;
using ChurnLab.Learning;
using ChurnLab.Learning.Boosting;
using ChurnLab.Learning.Pipelines;
using ChurnLab.Learning.Preparation;
using ChurnLab.Learning.Selection;
using ChurnLab.Learning.Trees;

namespace ChurnLab.Tests.Insight.Explanation.Trees;

public sealed class PipelineExplanationTests
{
    private static readonly (FeatureTable X, Target Y) Data = InventedRows.Of(400, 3, missing: 0.1, categories: true);

    private static readonly ColumnTransformer Preparation = new(
        ColumnGroup.Named(["x2", "x0"], new SimpleImputer { AddIndicator = true }, new StandardScaler()),
        ColumnGroup.Categories(new SimpleImputer(), new OneHotEncoder()))
    {
        Remainder = Remainder.PassThrough,
    };

    /// <summary>Every kind of step, by name.</summary>
    public static TheoryData<string> Steps => [.. AllSteps().Select(step => step.GetType().Name)];

    [Fact]
    public void Values_of_derived_columns_are_added_to_their_raw_column()
    {
        var pipeline = Fitted(new GradientBoostingClassifier { Iterations = 10 });
        var inner = TreeExplainer.Of(pipeline.Classifier).Explain(pipeline.Transform(Data.X));
        var values = TreeExplainer.Of(pipeline).Explain(Data.X);

        Assert.Equal(["x0", "x1", "x2", "x3", "level"], values.Rows.Names);
        Assert.Equal(["x2", "x0", "missing_x2", "missing_x0", "level_level 0", "level_level 1", "level_level 2", "x1", "x3"], inner.Rows.Names);
        Assert.Equal(inner[5, 1] + inner[5, 3], values[5, 0], 1e-12);
        Assert.Equal(inner[5, 7], values[5, 1], 1e-12);
        Assert.Equal(inner[5, 0] + inner[5, 2], values[5, 2], 1e-12);
        Assert.Equal(inner[5, 4] + inner[5, 5] + inner[5, 6], values[5, 4], 1e-12);
        Assert.NotEqual(0, values[5, 4]);
        Assert.Equal(((FittedGradientBoostingClassifier)pipeline.Classifier).LogOdds(pipeline.Transform(Data.X))[5], values.Prediction(5), 1e-12);
        Assert.Equal(inner.BaseValue, values.BaseValue);
    }

    [Fact]
    public void What_derived_columns_of_a_raw_column_share_becomes_its_own()
    {
        var pipeline = Fitted(new GradientBoostingClassifier { Iterations = 10 });
        var explainer = TreeExplainer.Of(pipeline);
        var (pairs, inner) = (explainer.Interactions(Data.X), TreeExplainer.Of(pipeline.Classifier).Interactions(pipeline.Transform(Data.X)));

        Assert.Equal(inner[5, 7, 0] + inner[5, 7, 2], pairs[5, 1, 2], 1e-12);
        Assert.Equal(inner[5, 0, 0] + inner[5, 2, 2] + (2 * inner[5, 0, 2]), pairs[5, 2, 2], 1e-12);
        Assert.Equal(explainer.Explain(Data.X)[5, 2], pairs.Values()[5, 2], 1e-12);
    }

    [Fact]
    public void Against_a_background_values_are_those_of_all_subsets_of_raw_columns()
    {
        var pipeline = Fitted(new GradientBoostingClassifier { Iterations = 10 });
        var model = (FittedGradientBoostingClassifier)pipeline.Classifier;
        var (rows, background) = (Data.X.Take([1, 2, 3, 4]), Data.X.Take([10, 11, 12, 13, 14, 15]));
        var values = TreeExplainer.Of(pipeline, background).Explain(rows);

        Assert.Equal(model.LogOdds(pipeline.Transform(background)).Average(), values.BaseValue, 1e-12);
        for (var row = 0; row < rows.Rows; row++)
        {
            var expected = SubsetGame.Values(
                5, known => SubsetGame.Mixed(table => model.LogOdds(pipeline.Transform(table)), (rows, row), background, known));
            Assert.All(Enumerable.Range(0, 5), feature => Assert.Equal(expected[feature], values[row, feature], 1e-11));
        }
    }

    [Fact]
    public void A_pipeline_in_a_pipeline_is_followed_to_its_end()
    {
        var inside = new Pipeline { Steps = [new StandardScaler()], Classifier = new DecisionTreeClassifier { MaxDepth = 4 } };
        var whole = new Pipeline { Steps = [Preparation, new SimpleImputer()], Classifier = inside }.Fit(Data.X, Data.Y);
        var values = TreeExplainer.Of(whole).Explain(Data.X);

        Assert.Equal(["x0", "x1", "x2", "x3", "level"], values.Rows.Names);
        Assert.Equal(whole.Probability(Data.X)[9], values.Prediction(9), 1e-12);
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void An_output_of_a_step_changes_with_its_origin_alone(string name)
    {
        var settings = AllSteps().Single(step => step.GetType().Name == name);
        var numbers = new FeatureTable(Enumerable.Range(0, 3).Select(place => new NumberFeature($"n{place}", Values(place))));
        var categories = new FeatureTable(Enumerable.Range(0, 3).Select(place =>
            new CategoryFeature($"c{place}", Values(place).Select(value => value > 5 ? "a" : "b"))));
        var x = settings.TakesCategories && settings is not SimpleImputer ? categories : numbers;
        if (settings is ColumnTransformer)
            x = new FeatureTable([.. numbers.Columns, .. categories.Columns]);
        var step = settings.Fit(x, Target.Binary(Array.ConvertAll(Values(0), value => value > 4)));
        var before = step.Transform(x);
        Assert.Equal(before.Columns.Count, step.Origins.Length);
        int[] shuffled = [.. Enumerable.Range(0, x.Rows).Select(row => (row + 7) % x.Rows)];

        for (var place = 0; place < x.Columns.Count; place++)
        {
            var after = step.Transform(new FeatureTable(x.Columns.Select((column, at) => at == place ? column.Take(shuffled) : column)));
            for (var output = 0; output < before.Columns.Count; output++)
                Assert.Equal(step.Origins[output] != place, before.Numbers(output).SequenceEqual(after.Numbers(output)));
        }
    }

    private static IEnumerable<Transformer> AllSteps() =>
    [
        new StandardScaler(), new MinMaxScaler(), new RobustScaler(), new PowerTransformer(), new QuantileTransformer(), new SimpleImputer(),
        new OneHotEncoder(), new OrdinalEncoder(), new TargetEncoder(), new OrderedTargetEncoder(), new VarianceThreshold(),
        new CorrelationFilter(), new SelectKBest { K = 2 }, new TransformerChain(new SelectKBest { K = 2 }, new StandardScaler()),
        new ColumnTransformer(ColumnGroup.Categories(new OneHotEncoder()), ColumnGroup.Named(["n2", "n0"], new StandardScaler()))
        {
            Remainder = Remainder.PassThrough,
        },
    ];

    private static double[] Values(int column) => [.. Enumerable.Range(0, 40).Select(row => 1.0 + ((row + (column * 13)) * (7 + (4 * column)) % 41 % 10))];

    private static FittedPipeline Fitted(Classifier classifier) =>
        (FittedPipeline)new Pipeline { Steps = [Preparation], Classifier = classifier }.Fit(Data.X, Data.Y);
}
