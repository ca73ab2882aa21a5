using ChurnLab.Insight.Explanation;
using ChurnLab.Learning;
using ChurnLab.Learning.Linear;
using ChurnLab.Learning.Pipelines;
using ChurnLab.Learning.Preparation;
using ChurnLab.Tests.Insight.Explanation.Trees;

namespace ChurnLab.Tests.Insight.Explanation;

/// <summary>Models behind steps that make each feature of several columns at once.</summary>
public sealed class MixedColumnsTests
{
    private static readonly (FeatureTable X, Target Y) Data = InventedRows.Of(300, 5);

    [Fact]
    public void Columns_are_permuted_before_a_step_that_mixes_them()
    {
        // All components hold what all columns do: nearly without a penalty it is the same model.
        var plain = PermutationImportance.Of(Fitted(new StandardScaler()), Data.X, Data.Y);
        Transformer[] mixing = [new PrincipalComponents(), new TransformerChain(new StandardScaler(), new PrincipalComponents())];
        foreach (var step in mixing)
        {
            var mixed = PermutationImportance.Of(Fitted(new StandardScaler(), step), Data.X, Data.Y);
            Assert.Equal(Data.X.Names, mixed.Features.Select(feature => feature.Name));
            Assert.All(plain.Features.Zip(mixed.Features), pair => Assert.Equal(pair.First.Mean, pair.Second.Mean, 2e-4));
        }

        Assert.True(plain.Ranking[0].Mean > 0.01);
    }

    [Fact]
    public void Parts_of_columns_behind_such_a_step_are_refused_with_what_to_do()
    {
        var grouped = new ColumnTransformer(ColumnGroup.Numbers(new PrincipalComponents()));
        foreach (var step in new Transformer[] { new PrincipalComponents(), grouped })
        {
            var refused = Assert.Throws<LearningException>(() => LinearExplainer.Of(Fitted(step), Data.X));
            Assert.Contains("'component 1' is made of all features at once", refused.Message, StringComparison.Ordinal);
            Assert.Contains("explain the model on what the step gives", refused.Message, StringComparison.Ordinal);
        }
    }

    private static FittedClassifier Fitted(params Transformer[] steps) =>
        new Pipeline { Steps = steps, Classifier = new LogisticRegression { C = 1e6 } }.Fit(Data.X, Data.Y);
}
