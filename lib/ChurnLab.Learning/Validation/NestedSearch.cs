namespace ChurnLab.Learning.Validation;

/// <summary>Chooses settings by inner splits.</summary>
/// <param name="task">The training rows of an outer split and their inner splits: nothing of the test rows.</param>
/// <returns>The chosen settings and their inner score.</returns>
public delegate (Classifier Chosen, double InnerScore) NestedSearch(NestedTask task);
