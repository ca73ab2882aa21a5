namespace ChurnLab.Learning.Saving;

/// <summary>The readable part of a model file.</summary>
internal sealed record ModelHeader(int Format, ModelCard Card);
