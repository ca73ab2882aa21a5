using ChurnLab.Learning.Linear;
using ChurnLab.Learning.Metrics;
using ChurnLab.Learning.Pipelines;
using ChurnLab.Learning.Preparation;
using ChurnLab.Tests.Learning.Preparation;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Learning.Pipelines;

/// <summary>A whole pipeline against scikit-learn's.</summary>
public sealed class StudyPipelineTests
{
    [Theory]
    [MemberData(nameof(EshopReference.Both), MemberType = typeof(EshopReference))]
    public void Preparation_learnt_anew_in_each_fold_gives_the_areas_of_the_reference(string which)
    {
        var study = EshopReference.Named(which);
        var pipeline = new Pipeline
        {
            Steps =
            [
                new ColumnTransformer(
                    ColumnGroup.Numbers(new StandardScaler()),
                    ColumnGroup.Categories(new OneHotEncoder { Drop = OneHotDrop.First })),
            ],
            Classifier = new LogisticRegression(),
        };
        var areas = study.FoldRows.Select(fold => Metric.RocAuc.Of(
            study.Y.Take(fold.Test).Values,
            pipeline.Fit(study.Raw.Take(fold.Fit), study.Y.Take(fold.Fit)).Score(study.Raw.Take(fold.Test))));

        var expected = study.Values.GetProperty("cv_auc_refit_preprocessing_lr_l2_C1").GetProperty("per_fold").Numbers();
        PreparationGolden.Near(expected, areas, "area", 1e-9);
    }
}
