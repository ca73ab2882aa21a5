namespace ChurnLab.Learning.Tuning;

/// <summary>What a search over folds found.</summary>
/// <param name="Study">All trials.</param>
/// <param name="Settings">The best settings.</param>
/// <param name="Model">The best settings fitted to all rows.</param>
public sealed record CrossValidatedSearchResult(StudyResult Study, Classifier Settings, FittedClassifier Model);
