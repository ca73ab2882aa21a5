using System.Text.Json;
using ChurnLab.Tests.Insight.Explanation.Importance;
using ChurnLab.Tests.Insight.Explanation.Linear;
using ChurnLab.Tests.Insight.Explanation.Sampling;
using ChurnLab.Tests.Learning.Linear;
using ChurnLab.Tests.Learning.Metrics;
using ChurnLab.Tests.Learning.Neighbors;
using ChurnLab.Tests.Learning.Pipelines;
using ChurnLab.Tests.Learning.Selection;
using ChurnLab.Tests.Learning.Trees;
using ChurnLab.Tests.Learning.Validation;
using ChurnLab.Tests.Learning.Vectors;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Learning;

/// <summary>Which numbers of the e-shop's <c>reference_small.json</c> are compared, by which tests, and why the others are not.</summary>
public sealed class EshopCoverageTests
{
    private static readonly (string Paths, Type By)[] Compared =
    [
        ("preprocess/standard minmax robust ordinal_out onehot_out", typeof(EshopPreparationTests)),
        ("designs/*/columns", typeof(EshopReferenceTests)),
        ("univariate_train", typeof(EshopStatisticsTests)),
        ("correlation_train/pearson spearman kendall_tau_b_first_pair", typeof(EshopStatisticsTests)),
        ("vif_train_with_constant", typeof(EshopStatisticsTests)),
        ("select_k_best_train/columns f_classif f_p chi2 chi2_p mutual_info_ksg3_mean_of_5_seeds top5_by_f", typeof(SelectKBestTests)),
        ("logistic/models/*/intercept coef nonzero p_first5_test test_auc", typeof(LogisticReferenceTests)),
        ("logistic/models/*/train_log_loss", typeof(EshopPreparationTests)),
        ("tree/models/*/params depth leaves tree importances p_first5_test test_auc", typeof(TreeReferenceTests)),
        ("tree/ccp_path_last10", typeof(TreeReferenceTests)),
        ("tree/unpruned/leaves", typeof(TreeReferenceTests)),
        ("knn/models/*/p_first10_test test_auc first_test_row_neighbour_ids first_test_row_distances test_rows_with_tie_at_kth_border",
            typeof(NeighborReferenceTests)),
        ("svc/models/*/params gamma n_support rho sum_abs_dual n_bounded decision_first10_test test_auc test_order_best_first_ids",
            typeof(SupportVectorReferenceTests)),
        ("cv_auc_given_folds/lr_l2_C1", typeof(EshopCrossValidationTests)),
        // Those of neighbours are compared by NeighborReferenceTests.
        ("cv_auc_given_folds/*/per_fold", typeof(SupportVectorReferenceTests)),
        ("cv_auc_refit_preprocessing_lr_l2_C1", typeof(StudyPipelineTests)),
        ("metrics_test/*/roc_auc pr_auc_average_precision pr_auc_trapezoid gini ks f1_at_05 precision_at_05 recall_at_05 accuracy_at_05 "
            + "balanced_accuracy_at_05 mcc_at_05 kappa_at_05 confusion_tn_fp_fn_tp best_f1 log_loss brier ece10_uniform calibration_uniform10 "
            + "calibration_quantile5 gain_by_decile", typeof(MetricReferenceTests)),
        ("metrics_test/*/roc_curve/fpr tpr thresholds", typeof(MetricReferenceTests)),
        ("metrics_test/*/delong", typeof(DelongTests)),
        ("metrics_test/*/bootstrap/resamples mean q025 q975", typeof(MetricBootstrapTests)),
        ("delong_lr_vs_knn_k5_distance_p2", typeof(DelongTests)),
        ("permutation_importance_test/perm_check_seed_12345_n10", typeof(PermutationImportanceTests)),
        ("permutation_importance_test/models", typeof(PermutationImportanceTests)),
        ("shapley/tree_gini_d3/rows", typeof(Insight.Explanation.Trees.TreeReferenceTests)),
        ("shapley/forest3/rows", typeof(Insight.Explanation.Trees.TreeReferenceTests)),
        ("shapley/lr_l2_C1_p_raw_columns/rows", typeof(ExactExplainerTests)),
        ("shapley/lr_l2_C1_logodds_raw_columns/rows", typeof(ExactExplainerTests)),
        ("shapley/knn_k5_distance_p2_p_raw_columns/rows", typeof(ExactExplainerTests)),
        ("shapley/lr_linear_logodds_design_A/rows", typeof(LinearExplainerTests)),
    ];

    private static readonly (string Paths, string Because)[] Left =
    [
        ("meta", "text"),
        ("data", "the rows themselves"),
        ("split", "which rows are fitted and tested"),
        ("preprocess/fit_on rows_shown_ids numeric categorical categories", "names and places, which the tests use"),
        ("designs/*/desc", "text"),
        ("correlation_train/columns", "names"),
        ("select_k_best_train/mutual_info_ksg3_min mutual_info_ksg3_max", "ends of scikit-learn's own range over five noises; its mean is compared"),
        ("select_k_best_train/mutual_info_all_columns_as_discrete", "numbers of many values are never taken for levels"),
        ("select_k_best_train/note", "text"),
        ("logistic/design objective columns", "text and names"),
        ("tree/design columns note", "text and names"),
        ("tree/models/*/distinct_structures_over_8_seeds", "says that no splits tie"),
        ("tree/unpruned/depth", "depends on which of equal splits are taken"),
        ("knn/design note", "text"),
        ("knn/models/*/test_rows_with_zero_distance", "describes the rows"),
        ("svc/design note train_matrix_var", "text, and a step on the way to gamma, which is compared"),
        ("cv_note", "text"),
        ("cv_auc_given_folds/*/mean sd_ddof1", "made of the folds, which are compared"),
        ("metrics_test/*/log_loss_note", "text"),
        ("metrics_test/*/roc_curve/note", "text"),
        ("metrics_test/*/bootstrap/rng", "text"),
        ("permutation_importance_test/protocol", "text"),
        ("permutation_importance_test/rng_check_seed_12345_first3", "steps on the way to the permutation, which is compared"),
        ("shapley/method background_ids explained_ids", "text, and which rows are explained"),
        ("shapley/*/columns note", "names and text"),
        ("shapley/tree_gini_d3/trees", "the tree itself, which the test builds"),
        ("shapley/forest3/trees", "the trees themselves, which the test builds"),
    ];

    private static JsonElement Root => EshopReference.Small.Values;

    private static IEnumerable<string> Listed => Compared.Select(item => item.Paths).Concat(Left.Select(item => item.Paths));

    [Fact]
    public void Every_number_is_compared_by_a_test_or_left_out_for_a_reason() => Assert.Equal([], ReferencePaths.Unknown(Root, Listed));

    [Fact]
    public void Every_path_that_is_listed_leads_somewhere()
    {
        Assert.Equal([], ReferencePaths.Nowhere(Root, Listed));
        Assert.All(Compared, item => Assert.Contains(item.By.GetMethods(), method => method.IsDefined(typeof(FactAttribute), true)));
        Assert.All(Left, item => Assert.NotEmpty(item.Because));
    }
}
