namespace ChurnLab.Notebooks.Zmtp;

/// <summary>A message and who sent it.</summary>
/// <param name="Identity">The peer's name, to which a reply goes.</param>
/// <param name="Frames">Frames as they came, a REQ peer's empty delimiter among them.</param>
internal sealed record RoutedMessage(ReadOnlyMemory<byte> Identity, IReadOnlyList<ReadOnlyMemory<byte>> Frames);
