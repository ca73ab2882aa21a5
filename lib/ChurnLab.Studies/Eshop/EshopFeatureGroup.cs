namespace ChurnLab.Studies.Eshop;

/// <summary>Features that describe one side of the client.</summary>
/// <param name="Name">What a reader calls the group.</param>
/// <param name="Features">Names of its features.</param>
public sealed record EshopFeatureGroup(string Name, IReadOnlyList<string> Features);
